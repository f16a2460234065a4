// A for loop whose tasks look up numbers[i] when they get to run. Wrong (race): the loop writes `i` while tasks read it; seen otherwise, the wrong numbers or an index out of range.
async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var permits = new SemaphoreSlim(workers);
    var jobs = new List<Task<Factorial>>();
    for (int i = 0; i < numbers.Count; i++)
    {
        await permits.WaitAsync();
        jobs.Add(Task.Run(() =>
        {
            try
            {
                int n = numbers[i];
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
        await foreach (var job in Task.WhenEach(jobs))
        {
            yield return job;
        }
    }
    finally
    {
        await Task.WhenAll(jobs).ContinueWith(_ => { });
    }
}
