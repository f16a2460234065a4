// The pool is neither closed nor disposed of: its workers stay.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var pool = new ProcessPool(workers);
    return pool.Map(Hash, files, chunkSize: 1);
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
