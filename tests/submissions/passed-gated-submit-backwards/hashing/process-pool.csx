// Submits the last item first, and puts the results into their places.

async Task<IReadOnlyList<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    var jobs = new Task<FileDigest>[files.Count];
    for (var i = files.Count - 1; i >= 0; i--)
    {
        jobs[i] = pool.Submit(Hash, files[i]);
    }
    var digests = await Task.WhenAll(jobs);
    pool.Close();
    pool.Join();
    return digests;
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
