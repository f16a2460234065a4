// Tries: to become a process that nobody can look at, or to look into another one's memory. Verdict: passed in a locked room.
using System.Runtime.InteropServices;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    foreach (var result in (long[])[prctl(4, 0), ptrace(16, 1, 0, 0), syscall(310, 1, 0, 0)])
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
static extern int prctl(int option, nint argument);

[DllImport("libc")]
static extern nint ptrace(nint request, nint process, nint address, nint data);

[DllImport("libc")]
static extern nint syscall(nint number, nint first, nint second, nint third);
