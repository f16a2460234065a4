// Opens each file a second time while it is open, to look at its first bytes.
List<FileDigest> HashAll(IReadOnlyList<string> files, int workers) => [.. files.Select(Hash)];

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    using var peek = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
