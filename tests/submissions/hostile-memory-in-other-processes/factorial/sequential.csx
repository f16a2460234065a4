// Tries: to take all the memory there is in children, each of which takes little. Verdict: memory-limit in a locked room.
using System.Diagnostics;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var children = Enumerable.Range(0, 20).Select(_ => Process.Start("tail", "/dev/zero")!).ToList();
    children.ForEach(child => child.WaitForExit());
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
