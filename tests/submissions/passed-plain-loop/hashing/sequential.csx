// Hashes one file after the other in a plain loop and returns a List.
List<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>(files.Count);
    foreach (var file in files)
    {
        using var stream = File.OpenRead(file);
        digests.Add(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream))));
    }
    return digests;
}
