// Leaves the size of the chunks to the pool.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
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
