// foreach over the tasks, each waited for in turn. Wrong (wrong-order): the order of the list; a small number waits for a large one.
async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var permits = new SemaphoreSlim(workers);
    var jobs = new List<Task<Factorial>>();
    foreach (int n in numbers)
    {
        jobs.Add(Task.Run(async () =>
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
        }));
    }

    try
    {
        foreach (var job in jobs)
        {
            await job;
            yield return job;
        }
    }
    finally
    {
        await Task.WhenAll(jobs).ContinueWith(_ => { });
    }
}
