// All threads Add to one List without a lock; sorted by position afterwards, so that only the race is wrong. Wrong (race): List<T> is not for several writers.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var found = new List<(int Position, FileDigest Digest)>();
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        found.Add((i, new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)))));
    });
    return found.OrderBy(f => f.Position).Select(f => f.Digest).ToList();
}
