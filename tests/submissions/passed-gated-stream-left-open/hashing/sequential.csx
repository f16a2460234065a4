// Opens each file and leaves closing it to the collector.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    return [.. files.Select(Hash)];
}

static FileDigest Hash(string file)
{
    var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
