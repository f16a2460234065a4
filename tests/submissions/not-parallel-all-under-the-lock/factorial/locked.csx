// The work is done inside the lock, so only one worker at a time can do any.

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    Lock gate = new();
    Parallel.ForEach(
        numbers,
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        n =>
        {
            lock (gate)
            {
                ledger.Append(Compute(n));
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
