// The announcement is made by the script's own process, by four threads that then let a worker process multiply. Wrong (wrong-structure): Journal.Started belongs into the process that computes.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    return numbers.AsParallel().AsOrdered().WithDegreeOfParallelism(workers).WithExecutionMode(ParallelExecutionMode.ForceParallelism).Select(n =>
    {
        Journal.Started(n);
        return new Factorial(n, pool.Apply(Multiply, n));
    }).ToArray();
}

static BigInteger Multiply(int n)
{
    BigInteger product = 1;
    for (int k = 2; k <= n; k++)
    {
        product *= k;
    }

    return product;
}
