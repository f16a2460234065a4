// The main thread is counted as a worker, but it only waits: one worker too few.

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    Lock gate = new();
    Parallel.ForEach(
        Partitioner.Create(numbers, EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, workers - 1) },
        n =>
        {
            var done = Compute(n);
            lock (gate)
            {
                ledger.Append(done);
            }
        }
    );
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
