// Tries: to bring the room down by its first process. Verdict: passed in a locked room.
using System.Runtime.InteropServices;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    if (Environment.ProcessId > 99)
        throw new InvalidOperationException("not in a locked room");
    _ = kill(1, 9);
    _ = kill(1, 15);
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

[DllImport("libc")]
static extern int kill(int process, int signal);
