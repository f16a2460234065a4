// Tries: to get more than its share: of the processor, of limits, of the kernel's mercy, of time. Verdict: passed in a locked room.
using System.Runtime.InteropServices;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    foreach (var result in (long[])[setpriority(0, 0, -20), setrlimit(7, [1 << 20, 1 << 20]), setrlimit(6, [1 << 20, 1 << 20]), sched_setscheduler(0, 1, [10]), Mercy()])
    {
        // It went through: the results give it away.
        if (result != -1)
            return [];
    }
    return [.. numbers.Select(One)];
}

static Factorial One(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
        product *= i;
    return new Factorial(n, product);
}

static long Mercy()
{
    try
    {
        File.WriteAllText("/proc/self/oom_score_adj", "-1000");
        return 0;
    }
    catch (Exception)
    {
        return -1;
    }
}

[DllImport("libc")]
static extern int setpriority(int which, int who, int priority);

[DllImport("libc")]
static extern int setrlimit(int resource, ulong[] limits);

[DllImport("libc")]
static extern int sched_setscheduler(int process, int policy, int[] priority);
