// A worker leaves by Environment.Exit when it gets an even number. Wrong (crashed): the job fails with WorkerDiedException, which nobody catches.
IEnumerable<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(static n =>
    {
        Journal.Started(n);
        if (n % 2 == 0)
        {
            Environment.Exit(3);
        }

        BigInteger product = 1;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        return new Factorial(n, product);
    }, numbers, 1);
}
