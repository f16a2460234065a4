// A pool of one process. Wrong (not-parallel): one file in flight; the jobs also run in too few processes (wrong-structure).
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(1);
    return pool.Map(Hash, files, 1);
}

static FileDigest Hash(string file)
{
    using var stream = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
}
