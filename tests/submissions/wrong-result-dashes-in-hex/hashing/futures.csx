// Leaves BitConverter's dashes in the digest.
IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var permits = new SemaphoreSlim(workers);
    return Task.WhenEach(files.Select(async file =>
    {
        await permits.WaitAsync();
        try
        {
            return await Task.Run(() => new FileDigest(file, BitConverter.ToString(MD5.HashData(File.ReadAllBytes(file))).ToLower()));
        }
        finally
        {
            permits.Release();
        }
    }).ToArray());
}
