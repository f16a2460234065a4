// No lock at all: workers put results into a queue, and one thread alone appends them.
void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    using var results = new BlockingCollection<Factorial>();
    var clerk = new Thread(() =>
    {
        foreach (var result in results.GetConsumingEnumerable())
            ledger.Append(result);
    });
    clerk.Start();
    try
    {
        Parallel.ForEach(numbers, new ParallelOptions { MaxDegreeOfParallelism = workers }, n =>
        {
            Journal.Started(n);
            BigInteger value = 1;
            for (var i = n; i > 0; i--)
                value = BigInteger.Multiply(value, i);
            results.Add(new Factorial(n, value));
        });
    }
    finally
    {
        results.CompleteAdding();
        clerk.Join();
    }
}
