// The lock is around the counting, and Append stands behind it.

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    var gate = new Lock();
    var counted = 0;
    Parallel.ForEach(
        Partitioner.Create(numbers, EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        n =>
        {
            var done = Compute(n);
            lock (gate)
            {
                counted++;
            }
            ledger.Append(done);
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
