// Hashes what it has read twice.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>();
    foreach (var file in files)
    {
        var bytes = File.ReadAllBytes(file);
        MD5.HashData(bytes);
        digests.Add(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(bytes))));
    }
    return digests;
}
