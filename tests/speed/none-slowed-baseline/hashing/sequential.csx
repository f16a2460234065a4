// Slow on purpose: a baseline that would make the other script look fast.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>();
    foreach (var file in files)
    {
        var bytes = File.ReadAllBytes(file);
        for (var again = 0; again < 8; again++)
        {
            MD5.HashData(bytes);
        }
        digests.Add(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(bytes))));
    }
    return digests;
}
