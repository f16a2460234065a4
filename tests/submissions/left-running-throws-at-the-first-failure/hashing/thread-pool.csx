// Throws as soon as one job has failed, while others still read their files.

async Task<IReadOnlyList<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var permits = new SemaphoreSlim(workers);
    async Task<FileDigest> WithPermit(string file)
    {
        await permits.WaitAsync(CancellationToken.None);
        try
        {
            return await Task.Run(() => Hash(file), CancellationToken.None);
        }
        finally
        {
            permits.Release();
        }
    }

    var jobs = files.Select(WithPermit).ToList();
    await foreach (var job in Task.WhenEach(jobs))
    {
        await job;
    }
    return [.. jobs.Select(job => job.Result)];
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
