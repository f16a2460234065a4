// As many promises as jobs: whichever job ends next fills the next promise.

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

    var promises = numbers.Select(_ => new TaskCompletionSource<Task<Factorial>>(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
    var filled = -1;
    foreach (var n in numbers)
    {
        _ = WithPermit(n).ContinueWith(
            job => promises[Interlocked.Increment(ref filled)].SetResult(job),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
    }
    foreach (var promise in promises)
    {
        yield return await promise.Task;
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
