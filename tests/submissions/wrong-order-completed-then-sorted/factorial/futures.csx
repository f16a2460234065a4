// Collects the tasks as they finish, and sorts them by number before the first goes out.

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
    var finished = new List<Task<Factorial>>();
    await foreach (var job in Task.WhenEach(jobs))
    {
        finished.Add(job);
    }
    foreach (var job in finished.OrderBy(job => job.Result.N))
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
