// A pool of one process.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(1);
    var digests = pool.Map(Hash, files);
    pool.Close();
    pool.Join();
    return digests;
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
