// Monitor.TryEnter with a time-out in a loop, Exit in a finally only where it was taken. Right: Append is called only by the owner of the monitor.
void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    object pen = new();
    Parallel.For(0, numbers.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        var result = Calculate(numbers[i]);
        bool written = false;
        while (!written)
        {
            bool mine = false;
            try
            {
                Monitor.TryEnter(pen, 20, ref mine);
                if (mine)
                {
                    ledger.Append(result);
                    written = true;
                }
            }
            finally
            {
                if (mine)
                {
                    Monitor.Exit(pen);
                }
            }
        }
    });

    static Factorial Calculate(int n)
    {
        Journal.Started(n);
        var product = BigInteger.One;
        for (int k = 1; k <= n; k++)
        {
            product *= k;
        }

        return new Factorial(n, product);
    }
}
