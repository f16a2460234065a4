// The pool of threads, where processes were asked for.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new WorkerThreadPool(workers);
    var factorials = pool.Map(Compute, numbers, chunkSize: 1);
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
