// Drops carriage returns and other control bytes before it hashes, as a text tool would.
IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var permits = new SemaphoreSlim(workers);
    return Task.WhenEach(files.Select(Throttled).ToArray());

    async Task<FileDigest> Throttled(string file)
    {
        await permits.WaitAsync();
        try
        {
            return await Task.Run(() =>
            {
                var kept = File.ReadAllBytes(file).Where(b => b is >= 32 and < 127 or 10).ToArray();
                return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(kept)));
            });
        }
        finally
        {
            permits.Release();
        }
    }
}
