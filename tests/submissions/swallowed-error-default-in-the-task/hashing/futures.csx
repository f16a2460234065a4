// A failing job gives a task that succeeded with an empty digest.
IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var permits = new SemaphoreSlim(workers);
    return Task.WhenEach(files.Select(Throttled).ToArray());

    async Task<FileDigest> Throttled(string file)
    {
        await permits.WaitAsync();
        try
        {
            return await Task.Run(() => new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file)))));
        }
        catch (SystemException)
        {
            return new FileDigest(file, "");
        }
        finally
        {
            permits.Release();
        }
    }
}
