// Collects what ImapUnordered gives, as it comes. Wrong (wrong-order): the order of completion is not that of the list.
async Task<List<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    var digests = new List<FileDigest>();
    await foreach (var digest in pool.ImapUnordered(Hash, files))
    {
        digests.Add(digest);
    }

    return digests;
}

static FileDigest Hash(string file)
{
    using var stream = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
}
