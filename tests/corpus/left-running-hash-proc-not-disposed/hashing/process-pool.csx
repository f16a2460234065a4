// The pool is neither closed nor disposed. Wrong (left-running): worker processes are still there after the function has returned.
static ProcessPool? pool;

FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    pool = new ProcessPool(workers);
    return pool.Map(Hash, files, 1);
}

static FileDigest Hash(string file)
{
    using var stream = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
}
