// A lazy iterator: one file is opened, hashed and closed per element. Right: one thread, input order, errors leave the iterator, the stream is disposed.
static IEnumerable<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    foreach (var file in files)
    {
        using var content = File.OpenRead(file);
        yield return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
    }
}
