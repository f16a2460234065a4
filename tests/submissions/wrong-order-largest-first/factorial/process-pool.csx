// Submits the largest numbers first, which balances well, and never puts the results back into input order.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(Compute, numbers.OrderByDescending(n => n), 1);

    static Factorial Compute(int n)
    {
        Journal.Started(n);
        var value = BigInteger.One;
        for (var i = 2; i <= n; i++)
            value *= i;
        return new Factorial(n, value);
    }
}
