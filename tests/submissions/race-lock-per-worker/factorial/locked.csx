// Each thread has a lock of its own, and nobody else ever wants it.

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    using var gates = new ThreadLocal<object>(() => new object());
    Parallel.ForEach(
        Partitioner.Create(numbers, EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        n =>
        {
            var done = Compute(n);
            lock (gates.Value!)
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
