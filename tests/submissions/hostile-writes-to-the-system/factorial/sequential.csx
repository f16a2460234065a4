// Tries: to change the system that everybody uses. Verdict: passed in a locked room.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    foreach (Action attempt in (Action[])[
        () => File.WriteAllText("/usr/bin/katas", "x"),
        () => File.WriteAllText("/lib/x", "x"),
        () => Directory.CreateDirectory("/x"),
        () => File.WriteAllText("/dev/x", "x"),
        () => File.Delete("/usr/bin/env"),
        () => File.WriteAllText("/proc/sys/kernel/core_pattern", "|/tmp/x"),
        () => File.WriteAllText("/proc/sysrq-trigger", "c"),
    ])
    {
        try
        {
            attempt();
        }
        catch (Exception)
        {
            continue;
        }
        // It went through: the results give it away.
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
