// Writes the digest in upper-case hexadecimal digits.
List<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>();
    foreach (var file in files)
    {
        using var stream = File.OpenRead(file);
        digests.Add(new FileDigest(file, Convert.ToHexString(MD5.HashData(stream))));
    }
    return digests;
}
