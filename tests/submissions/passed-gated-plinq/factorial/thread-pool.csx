// A parallel query, forced to be one, in the order of the input.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    return numbers
        .AsParallel()
        .AsOrdered()
        .WithExecutionMode(ParallelExecutionMode.ForceParallelism)
        .WithDegreeOfParallelism(workers)
        .WithMergeOptions(ParallelMergeOptions.FullyBuffered)
        .Select(Compute)
        .ToList();
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
