// A ticket lock: take a number by Interlocked.Increment, wait until it is called, and call the next one by a volatile write. Right: only one ticket is called at a time, and the write happens after Append in a finally.
sealed class TicketLock
{
    private int issued;
    private volatile int called;

    public void Enter()
    {
        int mine = Interlocked.Increment(ref issued) - 1;
        SpinWait wait = default;
        while (called != mine)
        {
            wait.SpinOnce();
        }
    }

    public void Exit() => called = called + 1;
}

Task ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    var gate = new TicketLock();
    int next = -1;
    return Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning)));

    void Work()
    {
        for (int i = Interlocked.Increment(ref next); i < numbers.Count; i = Interlocked.Increment(ref next))
        {
            Journal.Started(numbers[i]);
            BigInteger product = 1;
            for (int k = 2; k <= numbers[i]; k++)
            {
                product *= k;
            }

            gate.Enter();
            try
            {
                ledger.Append(new Factorial(numbers[i], product));
            }
            finally
            {
                gate.Exit();
            }
        }
    }
}
