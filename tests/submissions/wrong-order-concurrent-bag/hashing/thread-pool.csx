// Returns a ConcurrentBag, which gives back last what went in first.
ConcurrentBag<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new ConcurrentBag<FileDigest>();
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
    {
        using var stream = File.OpenRead(file);
        digests.Add(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream))));
    });
    return digests;
}
