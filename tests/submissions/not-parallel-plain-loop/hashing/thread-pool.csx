// The sequential loop: the number of workers is never used.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>(files.Count);
    foreach (var file in files)
    {
        digests.Add(Hash(file));
    }
    return digests;
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
