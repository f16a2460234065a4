// The pool of threads, where processes were asked for.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new WorkerThreadPool(workers);
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
