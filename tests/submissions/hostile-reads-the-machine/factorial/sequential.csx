// Tries: to read what lies on the machine. Verdict: passed in a locked room.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    foreach (Action attempt in (Action[])[
        () => File.ReadAllText("/etc/shadow"),
        () => File.ReadAllText("/etc/passwd"),
        () => Directory.GetFileSystemEntries("/root"),
        () => Directory.GetFileSystemEntries("/home"),
        () => Directory.GetFileSystemEntries("/var/log"),
        () => Directory.GetFileSystemEntries("/run"),
        () => Directory.GetFileSystemEntries("/sys"),
        () => File.ReadAllBytes("/dev/sda"),
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
