// A parallel loop that is told to use one thread.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = 1 }, i => digests[i] = Hash(files[i]));
    return digests;
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
