// A semaphore with a single permit: a lock by another name.

async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var permits = new SemaphoreSlim(1);
    async Task<Factorial> WithPermit(int n)
    {
        await permits.WaitAsync();
        try
        {
            return await Task.Run(() => Compute(n));
        }
        finally
        {
            permits.Release();
        }
    }

    var jobs = numbers.Select(WithPermit).ToList();
    await foreach (var job in Task.WhenEach(jobs))
    {
        yield return job;
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
