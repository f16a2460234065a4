// The threads are started, and nobody joins them.

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    Lock gate = new();
    var waiting = new ConcurrentQueue<int>(numbers);
    for (var w = 0; w < workers; w++)
    {
        new Thread(() =>
        {
            while (waiting.TryDequeue(out var n))
            {
                var done = Compute(n);
                lock (gate)
                {
                    ledger.Append(done);
                }
            }
        }).Start();
    }
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
