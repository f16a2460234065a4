// Hashes what it has read four times over.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>();
    foreach (var file in files)
    {
        var bytes = File.ReadAllBytes(file);
        var digest = MD5.HashData(bytes);
        for (var again = 0; again < 4; again++)
        {
            digest = MD5.HashData(bytes);
        }
        digests.Add(new FileDigest(file, Convert.ToHexStringLower(digest)));
    }
    return digests;
}
