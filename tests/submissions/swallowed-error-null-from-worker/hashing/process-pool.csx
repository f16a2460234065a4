// The worker catches everything and sends back null.
FileDigest?[] HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(Digest, files, 1);
}

static FileDigest? Digest(string file)
{
    try
    {
        return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))));
    }
    catch (Exception)
    {
        return null;
    }
}
