// Append is called by all workers, with no lock at all.

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    Parallel.ForEach(
        Partitioner.Create(numbers, EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        n =>
        {
            var done = Compute(n);
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
