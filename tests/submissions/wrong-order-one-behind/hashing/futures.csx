// Always keeps the last finished task back until the next one has finished.

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
    Task<FileDigest>? last = null;
    await foreach (var job in Task.WhenEach(jobs))
    {
        if (last is not null)
        {
            yield return last;
        }
        last = job;
    }
    if (last is not null)
    {
        yield return last;
    }
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
