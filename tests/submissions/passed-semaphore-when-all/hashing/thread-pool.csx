// One task per file behind a SemaphoreSlim; Task.WhenAll keeps the order and waits for the failed ones' neighbours too.
async Task<IReadOnlyList<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    using var permits = new SemaphoreSlim(workers, workers);
    return await Task.WhenAll(files.Select(Throttled));

    async Task<FileDigest> Throttled(string file)
    {
        await permits.WaitAsync();
        try
        {
            return await Task.Run(() => Digest(file));
        }
        finally
        {
            permits.Release();
        }
    }
}

static FileDigest Digest(string file)
{
    using var stream = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
}
