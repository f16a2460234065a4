// All items in one chunk: one worker gets everything.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    var factorials = pool.Map(Compute, numbers, chunkSize: Math.Max(1, numbers.Count));
    pool.Close();
    pool.Join();
    return factorials;
}

static Factorial Compute(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
    {
        product *= i;
    }
    return new Factorial(n, product);
}
