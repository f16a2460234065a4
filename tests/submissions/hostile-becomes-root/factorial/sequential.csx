// Tries: to become another user, or the machine's own. Verdict: passed in a locked room.
using System.Runtime.InteropServices;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    foreach (var result in (long[])[setuid(0), setgid(0), setuid(61001), setgroups(0, 0)])
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

[DllImport("libc")]
static extern int setuid(int user);

[DllImport("libc")]
static extern int setgid(int group);

[DllImport("libc")]
static extern int setgroups(nint count, nint groups);
