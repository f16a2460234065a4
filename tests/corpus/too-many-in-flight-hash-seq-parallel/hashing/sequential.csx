// Parallel.For in the sequential kata. Wrong (too-many-in-flight): more than one job at once; it is also work on extra threads, hence wrong-structure is acceptable.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
    });
    return digests;
}
