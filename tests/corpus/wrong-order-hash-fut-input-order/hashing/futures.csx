// Waits for the tasks in the order of the list. Wrong (wrong-order): a slow first file holds back all that are done.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var permits = new SemaphoreSlim(workers);
    var jobs = files.Select(file => Task.Run(async () =>
    {
        await permits.WaitAsync();
        try
        {
            using var stream = File.OpenRead(file);
            return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        }
        finally
        {
            permits.Release();
        }
    })).ToList();
    try
    {
        foreach (var job in jobs)
        {
            await Task.WhenAny(job);
            yield return job;
        }
    }
    finally
    {
        await Task.WhenAll(jobs).ContinueWith(_ => { });
    }
}
