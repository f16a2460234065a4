// The helper of thread-pool.csx: one file, one digest.
static FileDigest Md5Of(string file)
{
    using var stream = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
}
