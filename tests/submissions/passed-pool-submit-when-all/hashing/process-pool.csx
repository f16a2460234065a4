// Submits every file with a lambda that captures nothing, awaits all of them, then closes and joins the pool.
async Task<List<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    var submitted = files.Select(file => pool.Submit(static path =>
    {
        using var stream = File.OpenRead(path);
        return new FileDigest(path, Convert.ToHexStringLower(MD5.HashData(stream)));
    }, file)).ToList();
    var digests = await Task.WhenAll(submitted);
    pool.Close();
    pool.Join();
    return [.. digests];
}
