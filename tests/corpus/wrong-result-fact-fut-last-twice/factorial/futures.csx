// As completed, but the last task is handed out a second time after the loop. Wrong (wrong-result): a value is there twice.
async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var permits = new SemaphoreSlim(workers);
    var jobs = numbers.Select(n => Task.Run(async () =>
    {
        await permits.WaitAsync();
        try
        {
            Journal.Started(n);
            BigInteger product = 1;
            for (int k = 2; k <= n; k++)
            {
                product *= k;
            }

            return new Factorial(n, product);
        }
        finally
        {
            permits.Release();
        }
    })).ToList();
    Task<Factorial>? last = null;
    try
    {
        await foreach (var job in Task.WhenEach(jobs))
        {
            last = job;
            yield return job;
        }
    }
    finally
    {
        await Task.WhenAll(jobs).ContinueWith(_ => { });
    }

    if (last is not null)
    {
        yield return last;
    }
}
