// Append is locked as it should be; the count beside it is not. Wrong (race): written += 1 by several threads without the lock.
long written;

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    Lock gate = new();
    Parallel.ForEach(numbers, new ParallelOptions { MaxDegreeOfParallelism = workers }, n =>
    {
        Journal.Started(n);
        var product = BigInteger.One;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        lock (gate)
        {
            ledger.Append(new Factorial(n, product));
        }

        written += 1;
    });
}
