// The ledger is wrapped in an object that has its own lock.

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    var book = new SafeBook<Factorial>(ledger);
    Parallel.ForEach(
        Partitioner.Create(numbers, EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        n => book.Enter(Compute(n))
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

sealed class SafeBook<T>(Ledger<T> ledger)
{
    private readonly object _mine = new();

    public void Enter(T entry)
    {
        Monitor.Enter(_mine);
        try
        {
            ledger.Append(entry);
        }
        finally
        {
            Monitor.Exit(_mine);
        }
    }
}
