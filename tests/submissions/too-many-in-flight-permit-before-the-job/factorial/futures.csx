// The permit is given back before the job has been done.

async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    async Task<Factorial> WithPermit(int n)
    {
        await permits.WaitAsync();
        Task<Factorial> job;
        try
        {
            job = Task.Run(() => Compute(n));
        }
        finally
        {
            permits.Release();
        }
        return await job;
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
