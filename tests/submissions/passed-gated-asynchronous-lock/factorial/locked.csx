// A semaphore of one for the ledger, one of `workers` for the work, both awaited.

async Task ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    using var gate = new SemaphoreSlim(1, 1);
    using var permits = new SemaphoreSlim(workers);
    await Task.WhenAll(numbers.Select(async n =>
    {
        await permits.WaitAsync();
        Factorial done;
        try
        {
            done = await Task.Run(() => Compute(n));
        }
        finally
        {
            permits.Release();
        }
        await gate.WaitAsync();
        try
        {
            ledger.Append(done);
        }
        finally
        {
            gate.Release();
        }
    }));
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
