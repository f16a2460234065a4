// Each file is read twice: once to see how long it is, and once to hash it.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i => digests[i] = Hash(files[i]));
    return digests;
}

static FileDigest Hash(string file)
{
    var length = File.ReadAllBytes(file).Length;
    if (length == 0)
    {
        return new FileDigest(file, "d41d8cd98f00b204e9800998ecf8427e");
    }
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
