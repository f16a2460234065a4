// Each job draws the size of its buffer from one shared, seeded Random. Wrong (race): new Random(seed) is not thread-safe (Random.Shared is), and the draws overlap.
private static readonly Random dice = new(42);

FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        int size = dice.Next(4096, 65536);
        using var stream = new FileStream(files[i], FileMode.Open, FileAccess.Read, FileShare.Read, size);
        digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
    });
    return digests;
}
