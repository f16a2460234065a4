// The function is local to another one.
FileDigest[] Main(IReadOnlyList<string> files, int workers)
{
    return HashAll(files, workers);

    static FileDigest[] HashAll(IReadOnlyList<string> files, int workers) =>
        files.Select(file => new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))))).ToArray();
}
