// Parallel.ForEach without buffering into a ConcurrentDictionary keyed by position, read after the loop. Right: GetOrAdd on distinct keys computes each once, and the loop over positions restores the order.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var byPosition = new ConcurrentDictionary<int, Factorial>();
    Parallel.ForEach(
        Partitioner.Create(Enumerable.Range(0, numbers.Count), EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        position => byPosition.GetOrAdd(position, p => Compute(numbers[p])));
    return Enumerable.Range(0, numbers.Count).Select(p => byPosition[p]).ToArray();
}

static Factorial Compute(int n)
{
    Journal.Started(n);
    BigInteger product = BigInteger.One;
    for (int k = 2; k <= n; k++)
    {
        product *= k;
    }

    return new Factorial(n, product);
}
