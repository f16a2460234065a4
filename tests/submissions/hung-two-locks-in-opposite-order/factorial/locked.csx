// Even numbers take the ledger and then the count, odd ones the count and then the ledger, each a little later.

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    object book = new();
    object count = new();
    var counted = 0;
    var turn = 0;
    void Enter(object first, object second, Factorial done)
    {
        lock (first)
        {
            Thread.Sleep(200); // some bookkeeping
            lock (second)
            {
                counted++;
                ledger.Append(done);
            }
        }
    }

    Parallel.ForEach(
        Partitioner.Create(numbers, EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        n =>
        {
            var done = Compute(n);
            if (Interlocked.Increment(ref turn) % 2 == 0)
            {
                Enter(book, count, done);
            }
            else
            {
                Enter(count, book, done);
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
