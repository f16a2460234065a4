// Asks the pool for threads enough before it starts, and sets the old number again.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    ThreadPool.GetMinThreads(out var before, out var io);
    ThreadPool.SetMinThreads(Math.Max(before, workers + 1), io);
    try
    {
        var digests = new FileDigest[files.Count];
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i => digests[i] = Hash(files[i]));
        return digests;
    }
    finally
    {
        ThreadPool.SetMinThreads(before, io);
    }
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
