// An AsyncLocal carries the file's name to the code that words the error. Right: each flow has its own value; Task.Run with a semaphore taken beforehand limits the jobs; Task.WhenAll waits for every one before it throws.
private static readonly AsyncLocal<string?> current = new();

async Task<FileDigest[]> HashAll(IReadOnlyList<string> files, int workers)
{
    var permits = new SemaphoreSlim(workers);
    var jobs = files.Select(async file =>
    {
        await permits.WaitAsync().ConfigureAwait(false);
        try
        {
            current.Value = file;
            return await Task.Run(HashCurrent).ConfigureAwait(false);
        }
        finally
        {
            permits.Release();
        }
    }).ToList();
    return await Task.WhenAll(jobs).ConfigureAwait(false);
}

static FileDigest HashCurrent()
{
    string file = current.Value!;
    try
    {
        using var stream = File.OpenRead(file);
        return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
    }
    catch (Exception problem)
    {
        throw new InvalidOperationException($"cannot hash {current.Value}", problem);
    }
}
