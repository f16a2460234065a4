// Hashes each path once: a path listed twice is in the result only once.
IEnumerable<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    foreach (var file in files.Distinct())
    {
        using var stream = File.OpenRead(file);
        yield return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
    }
}
