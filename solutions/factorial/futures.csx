// factorial/futures: submit everything, then take each task as it finishes.

async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    using var readerLeft = new CancellationTokenSource();

    // A task for each number exists from the start; no more than `workers` of them have a permit to compute.
    List<Task<Factorial>> jobs = [.. numbers.Select(n => ComputeWithPermit(n, permits, readerLeft.Token))];
    try
    {
        // WhenEach hands the tasks out in the order in which they finish: 3! need not wait for 20,000!.
        await foreach (var job in Task.WhenEach(jobs))
        {
            yield return job;
        }
    }
    finally
    {
        // A reader may leave before the end: begin nothing more, and leave nothing running behind.
        readerLeft.Cancel();
        Task all = Task.WhenAll(jobs);
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

static async Task<Factorial> ComputeWithPermit(int n, SemaphoreSlim permits, CancellationToken readerLeft)
{
    await permits.WaitAsync(readerLeft);
    try
    {
        // `async` alone makes nothing parallel: it is Task.Run that brings a thread to the work.
        return await Task.Run(() => Compute(n));
    }
    finally
    {
        permits.Release();
    }
}

static Factorial Compute(int n)
{
    Journal.Started(n); // on the thread that computes, hence in here and not where the task is made
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
    {
        product *= i;
    }
    return new Factorial(n, product);
}
