// Tries: to see other processes of the machine, the judge's among them. Verdict: passed in a locked room.
using System.Diagnostics;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    // Its own, and those that made the room.
    if (Process.GetProcesses().Length > 3)
        return [];
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
