// Shared by the scripts of this folder.
static FileDigest HashOneFile(string path)
{
    using var stream = File.OpenRead(path);
    return new FileDigest(path, Convert.ToHexStringLower(MD5.HashData(stream)));
}
