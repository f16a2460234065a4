// Tries: to take all the memory there is, as objects. Verdict: memory-limit.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var hoard = new List<byte[]>();
    while (true)
    {
        var some = new byte[8 << 20];
        Array.Fill(some, (byte)1);
        hoard.Add(some);
    }
}

static Factorial One(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
        product *= i;
    return new Factorial(n, product);
}
