// A ProcessPool in the thread-pool kata. Wrong (wrong-structure): thread-pool is one process; here other processes do the jobs.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(static n =>
    {
        Journal.Started(n);
        BigInteger product = 1;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        return new Factorial(n, product);
    }, numbers, 1);
}
