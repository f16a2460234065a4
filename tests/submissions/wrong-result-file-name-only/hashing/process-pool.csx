// Reports the file's name where the path as given is wanted.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(Digest, files, 1);

    static FileDigest Digest(string file)
    {
        using var stream = File.OpenRead(file);
        return new FileDigest(Path.GetFileName(file), Convert.ToHexStringLower(MD5.HashData(stream)));
    }
}
