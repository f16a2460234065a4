// The job is a static local function of the entry point; it announces itself in the worker process.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(Compute, numbers, 1);

    static Factorial Compute(int n)
    {
        Journal.Started(n);
        var value = BigInteger.One;
        for (var i = 2; i <= n; i++)
            value *= i;
        return new Factorial(n, value);
    }
}
