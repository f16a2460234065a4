// Maps in input order, then returns the list from its end.
IEnumerable<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    var digests = pool.Map(Digest, files, 1).ToList();
    digests.Reverse();
    return digests;
}

static FileDigest Digest(string file) => new(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))));
