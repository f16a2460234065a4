// Reads the file to its end, and then hashes its name.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(Digest, files, 1);
}

static FileDigest Digest(string file)
{
    using var stream = File.OpenRead(file);
    stream.CopyTo(Stream.Null);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(System.Text.Encoding.UTF8.GetBytes(file))));
}
