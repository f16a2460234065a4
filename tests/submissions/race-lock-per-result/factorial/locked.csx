// The lock is chosen by the number: different numbers, different locks.

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    var gates = new ConcurrentDictionary<int, object>();
    Parallel.ForEach(
        Partitioner.Create(numbers, EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        n =>
        {
            var done = Compute(n);
            lock (gates.GetOrAdd(n, _ => new object()))
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
