// Parallel.For with a list for each thread, merged under a lock in localFinally, then sorted by position. Right: the lists are private, the merge is locked, and reading happens after the loop.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var all = new List<(int Position, FileDigest Digest)>(files.Count);
    var gate = new object();
    Parallel.For(
        0,
        files.Count,
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        () => new List<(int, FileDigest)>(),
        (i, _, mine) =>
        {
            using var stream = File.OpenRead(files[i]);
            mine.Add((i, new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)))));
            return mine;
        },
        mine =>
        {
            lock (gate)
            {
                all.AddRange(mine);
            }
        });
    all.Sort((a, b) => a.Position.CompareTo(b.Position));
    return all.ConvertAll(pair => pair.Digest);
}
