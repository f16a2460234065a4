// A semicolon is missing after the first statement.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count]
    for (var i = 0; i < files.Count; i++)
        digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(files[i]))));
    return digests;
}
