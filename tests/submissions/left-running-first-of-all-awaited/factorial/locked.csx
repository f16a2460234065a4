// WhenAny where WhenAll was meant: returns as soon as the first job is done.

async Task ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
{
    Lock gate = new();
    var permits = new SemaphoreSlim(workers);
    async Task Job(int n)
    {
        await permits.WaitAsync();
        var done = await Task.Run(() => Compute(n));
        permits.Release();
        lock (gate)
        {
            ledger.Append(done);
        }
    }

    if (numbers.Count > 0)
    {
        await Task.WhenAny(numbers.Select(Job).ToList());
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
