// Announces its jobs side by side, and computes them one after another.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var factorials = new Factorial[numbers.Count];
    Lock gate = new();
    var oneAtATime = Partitioner.Create(Enumerable.Range(0, numbers.Count), EnumerablePartitionerOptions.NoBuffering);
    Parallel.ForEach(
        oneAtATime,
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        i =>
        {
            Journal.Started(numbers[i]);
            lock (gate)
            {
                factorials[i] = Compute(numbers[i]);
            }
        }
    );
    return factorials;
}

static Factorial Compute(int n)
{
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
    {
        product *= i;
    }
    return new Factorial(n, product);
}
