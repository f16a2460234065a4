// Tries: to start more processes than the machine has room for, none of which does anything. Verdict: process-limit in a locked room.
using System.Diagnostics;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    for (var i = 0; i < 5000; i++)
        Process.Start("sleep", "600");
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
