// One worker process too few: the script itself is counted, and does no work.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(Math.Max(1, workers - 1));
    var digests = pool.Map(Hash, files, chunkSize: 1);
    pool.Close();
    pool.Join();
    return digests;
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
