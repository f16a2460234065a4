// The pool is neither closed nor disposed of: its workers stay.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var pool = new ProcessPool(workers);
    return pool.Map(Compute, numbers, chunkSize: 1);
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
