// Sorts the files by name first. Wrong (wrong-order): right values, but sequential gives input order.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>();
    foreach (var file in files.Order(StringComparer.Ordinal))
    {
        using var stream = File.OpenRead(file);
        digests.Add(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream))));
    }

    return digests;
}
