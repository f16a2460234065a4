// Tries: to lift the runtime's own limit first, and then to take all the memory there is. Verdict: memory-limit in a locked room.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    AppContext.SetData("GCHeapHardLimit", 1UL << 36);
    try
    {
        GC.RefreshMemoryLimit();
    }
    catch (InvalidOperationException)
    {
        // Not to be lifted.
    }
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
