// A timer tells the progress all the while; it does none of the work.

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    Lock gate = new();
    var done = 0;
    using var progress = new Timer(_ => Console.Error.Write($"{Volatile.Read(ref done)} "), null, 0, 5);
    Parallel.ForEach(
        Partitioner.Create(numbers, EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        n =>
        {
            var one = Compute(n);
            lock (gate)
            {
                ledger.Append(one);
                done++;
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
