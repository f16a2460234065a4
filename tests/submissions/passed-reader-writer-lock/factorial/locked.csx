// The write side of a ReaderWriterLockSlim guards Append; threads of its own do the jobs.
void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    using var gate = new ReaderWriterLockSlim();
    var next = 0;
    var crew = Enumerable.Range(0, workers).Select(_ => new Thread(Work)).ToArray();
    foreach (var thread in crew) thread.Start();
    foreach (var thread in crew) thread.Join();

    void Work()
    {
        int mine;
        while ((mine = Interlocked.Increment(ref next) - 1) < numbers.Count)
        {
            var n = numbers[mine];
            Journal.Started(n);
            var value = BigInteger.One;
            for (var i = 2; i <= n; i++) value *= i;
            var entry = new Factorial(n, value);
            gate.EnterWriteLock();
            try { ledger.Append(entry); }
            finally { gate.ExitWriteLock(); }
        }
    }
}
