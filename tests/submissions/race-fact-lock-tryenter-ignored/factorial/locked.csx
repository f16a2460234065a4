// Monitor.TryEnter whose answer nobody looks at: Append is called with or without the lock. Wrong (race): who did not get in appends all the same.
void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    var door = new object();
    Parallel.For(0, numbers.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        int n = numbers[i];
        Journal.Started(n);
        var product = BigInteger.One;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        Monitor.TryEnter(door);
        try
        {
            ledger.Append(new Factorial(n, product));
        }
        finally
        {
            if (Monitor.IsEntered(door))
            {
                Monitor.Exit(door);
            }
        }
    });
}
