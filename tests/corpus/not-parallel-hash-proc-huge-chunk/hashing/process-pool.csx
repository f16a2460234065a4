// All files in one chunk: one worker gets everything. Wrong (not-parallel): one in flight while three workers are idle; too few processes (wrong-structure).
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(Hash, files, chunkSize: Math.Max(1, files.Count));
}

static FileDigest Hash(string file)
{
    using var stream = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
}
