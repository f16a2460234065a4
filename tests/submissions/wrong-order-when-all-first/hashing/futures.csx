// Waits until all are done before the first is handed out.

async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    async Task<FileDigest> WithPermit(string file)
    {
        await permits.WaitAsync();
        try
        {
            return await Task.Run(() => Hash(file));
        }
        finally
        {
            permits.Release();
        }
    }

    var jobs = files.Select(WithPermit).ToList();
    await ((Task)Task.WhenAll(jobs)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    foreach (var job in jobs)
    {
        yield return job;
    }
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
