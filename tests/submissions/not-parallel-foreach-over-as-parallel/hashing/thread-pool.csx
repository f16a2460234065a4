// AsParallel in front of a foreach: the body of the loop still runs one item after another.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>();
    foreach (var file in files.AsParallel().AsOrdered().WithDegreeOfParallelism(workers))
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
