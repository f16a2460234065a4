// Tasks are started and forgotten.

void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    Lock gate = new();
    var permits = new SemaphoreSlim(workers);
    foreach (var n in numbers)
    {
        _ = Task.Run(async () =>
        {
            await permits.WaitAsync();
            var done = Compute(n);
            permits.Release();
            lock (gate)
            {
                ledger.Append(done);
            }
        });
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
