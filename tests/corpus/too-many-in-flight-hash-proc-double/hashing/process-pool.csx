// Twice as many worker processes as asked for. Wrong (too-many-in-flight): more than `workers` files at once.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers * 2);
    return pool.Map(Hash, files, 1);
}

static FileDigest Hash(string file)
{
    using var stream = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
}
