// Keeps the failed tasks back until all others have come.

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
    var failed = new List<Task<FileDigest>>();
    await foreach (var job in Task.WhenEach(jobs))
    {
        if (job.IsFaulted)
        {
            failed.Add(job);
            continue;
        }
        yield return job;
    }
    foreach (var job in failed)
    {
        yield return job;
    }
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
