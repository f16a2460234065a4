// An empty catch: a file that cannot be read is simply missing from the result.
List<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>();
    foreach (var file in files)
    {
        try
        {
            digests.Add(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file)))));
        }
        catch
        {
        }
    }
    return digests;
}
