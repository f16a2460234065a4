// Tries: to fill the disk with many files. Verdict: crashed in a locked room.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var some = new byte[8 << 20];
    Array.Fill(some, (byte)1);
    for (var i = 0; i < 10_000; i++)
        File.WriteAllBytes(Path.Combine(Path.GetTempPath(), $"{i}.bin"), some);
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
