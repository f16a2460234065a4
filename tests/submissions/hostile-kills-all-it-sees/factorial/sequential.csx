// Tries: to kill every process that it can see. Verdict: exited in a locked room.
using System.Diagnostics;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    // Never outside of a locked room, where numbers begin anew.
    if (Environment.ProcessId > 99)
        throw new InvalidOperationException("not in a locked room");
    foreach (var process in Process.GetProcesses().OrderBy(process => process.Id == Environment.ProcessId))
    {
        try
        {
            process.Kill();
        }
        catch (Exception)
        {
            // Not to be killed: the room's first process.
        }
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
