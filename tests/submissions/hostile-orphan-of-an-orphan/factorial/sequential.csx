// Tries: to leave a busy process behind whose parents have gone. Verdict: left-running.
using System.Diagnostics;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    Process.Start("/bin/sh", ["-c", "( setsid sh -c 'while :; do :; done' > /dev/null 2>&1 & )"])!.WaitForExit();
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
