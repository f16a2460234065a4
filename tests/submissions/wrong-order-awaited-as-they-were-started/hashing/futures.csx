// Waits for the tasks in the order in which they were started.

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
    foreach (var job in jobs)
    {
        await Task.WhenAny(job);
        yield return job;
    }
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
