// A right program under another name. Wrong (no-entry-point): the method is to be called HashAll.
List<FileDigest> HashFiles(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>();
    foreach (var file in files)
    {
        using var stream = File.OpenRead(file);
        digests.Add(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream))));
    }

    return digests;
}
