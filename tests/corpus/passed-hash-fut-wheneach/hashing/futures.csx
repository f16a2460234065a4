// Task.WhenEach over tasks that wait for a permit. Right: as completed, `workers` at a time, faulted tasks come like the others, and for a reader who leaves early the rest is cancelled and waited for.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var permits = new SemaphoreSlim(workers);
    var stop = new CancellationTokenSource();
    var jobs = files.Select(file => Task.Run(() => Job(file))).ToList();
    try
    {
        await foreach (var job in Task.WhenEach(jobs))
        {
            yield return job;
        }
    }
    finally
    {
        await stop.CancelAsync();
        await Task.WhenAll(jobs).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    async Task<FileDigest> Job(string file)
    {
        await permits.WaitAsync(stop.Token);
        try
        {
            using var stream = File.OpenRead(file);
            return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        }
        finally
        {
            permits.Release();
        }
    }
}
