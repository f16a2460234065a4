// The whole loop is one job for the pool: one thread of it does everything.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var all = Task.Run(() =>
    {
        var digests = new List<FileDigest>();
        foreach (var file in files)
        {
            digests.Add(Hash(file));
        }
        return digests;
    });
    return all.GetAwaiter().GetResult();
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
