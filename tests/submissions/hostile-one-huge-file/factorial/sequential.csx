// Tries: to fill the disk with one file. Verdict: output-limit in a locked room.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var file = File.Create(Path.Combine(Path.GetTempPath(), "huge.bin"));
    var some = new byte[8 << 20];
    Array.Fill(some, (byte)1);
    for (var i = 0; i < 1000; i++)
        file.Write(some);
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
