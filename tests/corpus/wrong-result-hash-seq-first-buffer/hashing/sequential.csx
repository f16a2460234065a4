// One Read into a buffer of 4,096 bytes, and that is all. Wrong (wrong-result): whatever is longer is hashed only in part.
IEnumerable<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var buffer = new byte[4096];
    foreach (var file in files)
    {
        using var stream = File.OpenRead(file);
        int n = stream.Read(buffer, 0, buffer.Length);
        yield return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(buffer.AsSpan(0, n))));
    }
}
