// Threads are started and not joined. Wrong (left-running): the function has ended, the threads work on; entries are missing when it returns (wrong-result).
void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    Lock gate = new();
    var queue = new ConcurrentQueue<int>(numbers);
    for (int w = 0; w < workers; w++)
    {
        new Thread(() =>
        {
            while (queue.TryDequeue(out int n))
            {
                Journal.Started(n);
                BigInteger product = 1;
                for (int k = 2; k <= n; k++)
                {
                    product *= k;
                }

                lock (gate)
                {
                    ledger.Append(new Factorial(n, product));
                }
            }
        }) { IsBackground = true }.Start();
    }
}
