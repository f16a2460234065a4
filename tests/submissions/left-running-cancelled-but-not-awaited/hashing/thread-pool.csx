// Cancels the others when one has failed, and does not wait until they have ended.

async Task<IReadOnlyList<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var permits = new SemaphoreSlim(workers);
    var stop = new CancellationTokenSource();
    async Task<FileDigest> WithPermit(string file)
    {
        await permits.WaitAsync(stop.Token);
        try
        {
            return await Task.Run(() => Hash(file), stop.Token);
        }
        finally
        {
            permits.Release();
        }
    }

    var jobs = files.Select(WithPermit).ToList();
    await foreach (var job in Task.WhenEach(jobs))
    {
        if (job.IsFaulted)
        {
            stop.Cancel();
            await job;
        }
    }
    return [.. jobs.Select(job => job.Result)];
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
