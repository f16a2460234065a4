// The job ends its worker process; the pool reports the death to the caller, who does not catch it.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(Compute, numbers, 1);
}

static Factorial Compute(int n)
{
    Journal.Started(n);
    Environment.Exit(3);
    return new Factorial(n, 1);
}
