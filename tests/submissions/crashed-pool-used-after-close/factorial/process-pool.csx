// Closes the pool before the work is submitted.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    pool.Close();
    var results = numbers.Select(n => pool.Submit(Compute, n)).ToArray();
    return Task.WhenAll(results).GetAwaiter().GetResult();
}

static Factorial Compute(int n)
{
    Journal.Started(n);
    return new Factorial(n, Enumerable.Range(1, n).Aggregate(BigInteger.One, (value, i) => value * i));
}
