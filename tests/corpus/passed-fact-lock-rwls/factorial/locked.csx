// ReaderWriterLockSlim: the write lock around Append. Right: write locks exclude each other, computing is outside.
void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    using var door = new ReaderWriterLockSlim(LockRecursionPolicy.NoRecursion);
    Parallel.ForEach(
        Partitioner.Create(numbers, EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        n =>
        {
            Journal.Started(n);
            var product = BigInteger.One;
            for (int k = 2; k <= n; k++)
            {
                product *= k;
            }

            door.EnterWriteLock();
            try
            {
                ledger.Append(new Factorial(n, product));
            }
            finally
            {
                door.ExitWriteLock();
            }
        });
}
