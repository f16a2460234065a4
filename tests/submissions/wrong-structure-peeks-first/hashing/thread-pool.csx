// Each worker opens its file a second time while it is open, to look at its first bytes.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i => digests[i] = Hash(files[i]));
    return digests;
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    using var peek = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
