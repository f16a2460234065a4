// Returns null where there is nothing to do.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    if (files.Count == 0)
        return null!;
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
    });
    return digests;
}
