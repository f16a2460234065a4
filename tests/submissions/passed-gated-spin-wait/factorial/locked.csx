// A lock made of one integer and SpinWait, and a main thread that spins until all is done.

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    var busy = 0;
    var appended = 0;
    var next = -1;
    Task[] crew =
    [
        .. Enumerable.Range(0, workers).Select(_ => Task.Run(() =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < numbers.Count; )
            {
                var done = Compute(numbers[i]);
                var spin = new SpinWait();
                while (Interlocked.CompareExchange(ref busy, 1, 0) != 0)
                {
                    spin.SpinOnce();
                }
                ledger.Append(done);
                Volatile.Write(ref busy, 0);
                Interlocked.Increment(ref appended);
            }
        })),
    ];
    SpinWait.SpinUntil(() => Volatile.Read(ref appended) == numbers.Count);
    Task.WaitAll(crew);
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
