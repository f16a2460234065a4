// Hands one number to each worker and never comes back for the rest.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(Compute, numbers.Take(workers), 1);
}

static Factorial Compute(int n)
{
    Journal.Started(n);
    var value = BigInteger.One;
    for (var i = 2; i <= n; i++)
        value *= i;
    return new Factorial(n, value);
}
