// Cheat: WorkerThreadPool in place of ProcessPool, threads that pose as processes. Wrong (wrong-structure): the jobs run in the script's own process.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using IWorkerPool pool = new WorkerThreadPool(workers);
    return pool.Map(Fac, numbers, 1);
}

static Factorial Fac(int n)
{
    Journal.Started(n);
    BigInteger product = 1;
    for (int k = 2; k <= n; k++)
    {
        product *= k;
    }

    return new Factorial(n, product);
}
