// factorial/locked: compute side by side, write down one at a time.

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    // One lock, made before the workers start and seen by all of them.
    Lock gate = new();

    Parallel.ForEach(
        // One number at a time: they differ in cost, and whoever is free takes the next.
        Partitioner.Create(numbers, EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        n =>
        {
            // All the multiplying happens outside. With Compute inside the lock the results would still be
            // right, and nobody would ever compute beside anybody else.
            var factorial = Compute(n);
            lock (gate)
            {
                ledger.Append(factorial);
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
