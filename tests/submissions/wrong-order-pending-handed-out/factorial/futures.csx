// Hands the tasks out as they were started, done or not.

async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var permits = new SemaphoreSlim(workers);
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
    foreach (var job in jobs)
    {
        yield return job;
    }
    await ((Task)Task.WhenAll(jobs)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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
