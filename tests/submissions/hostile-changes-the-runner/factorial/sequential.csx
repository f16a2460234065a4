// Tries: to change the programs that it is run by, for whoever comes next. Verdict: passed in a locked room.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    foreach (Action attempt in (Action[])[
        () => File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "x"), "x"),
        () => File.Delete(Path.Combine(AppContext.BaseDirectory, "katas-runner.dll")),
        () => File.OpenWrite(Path.Combine(AppContext.BaseDirectory, "Katas.Kit.dll")).Dispose(),
        () => File.SetUnixFileMode(Path.Combine(AppContext.BaseDirectory, "katas-runner.dll"), UnixFileMode.UserWrite),
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
