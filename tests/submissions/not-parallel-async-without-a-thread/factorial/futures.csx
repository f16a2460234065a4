// async alone starts nothing: each job runs to its end while its task is being made.

async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    async Task<Factorial> Job(int n)
    {
        await Task.CompletedTask;
        return Compute(n);
    }

    var jobs = numbers.Select(Job).ToList();
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
