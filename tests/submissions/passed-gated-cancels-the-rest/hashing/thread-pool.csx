// Cancels what has not begun when one job fails, waits for all that runs, and throws.

async Task<IReadOnlyList<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    using var stop = new CancellationTokenSource();
    async Task<FileDigest> WithPermit(string file)
    {
        await permits.WaitAsync(stop.Token);
        try
        {
            return await Task.Run(() => Hash(file));
        }
        catch
        {
            stop.Cancel();
            throw;
        }
        finally
        {
            permits.Release();
        }
    }

    return await Task.WhenAll(files.Select(WithPermit).ToList());
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
