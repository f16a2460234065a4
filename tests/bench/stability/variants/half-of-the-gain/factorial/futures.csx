// Parallel, and a quarter of the work is done twice.

async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    List<Task<Factorial>> jobs = [.. numbers.Select(n => WithPermit(n, permits))];
    await foreach (var job in Task.WhenEach(jobs))
    {
        yield return job;
    }
}

static async Task<Factorial> WithPermit(int n, SemaphoreSlim permits)
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

static Factorial Compute(int n)
{
    Journal.Started(n);
    Product(n / 2);
    return new Factorial(n, Product(n));
}

static BigInteger Product(int n)
{
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
    {
        product *= i;
    }
    return product;
}
