// ProcessPool.Map of a static method, chunks of one, Close and Join, with using for the other path. Right: the map keeps the order and the workers have gone on every path.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    var digests = pool.Map(HashFile, files, chunkSize: 1);
    pool.Close();
    pool.Join();
    return digests;
}

static FileDigest HashFile(string path)
{
    using var stream = File.OpenRead(path);
    return new FileDigest(path, Convert.ToHexStringLower(MD5.HashData(stream)));
}
