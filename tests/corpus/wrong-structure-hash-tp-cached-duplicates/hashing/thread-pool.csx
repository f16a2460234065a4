// Reads a file that is listed twice only once and copies the digest. Wrong (wrong-structure): a file named twice is two jobs, each read once; a job is missing (by its count: wrong-result).
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var known = new ConcurrentDictionary<string, Lazy<FileDigest>>();
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        digests[i] = known.GetOrAdd(files[i], file => new Lazy<FileDigest>(() =>
        {
            using var stream = File.OpenRead(file);
            return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        })).Value;
    });
    return digests;
}
