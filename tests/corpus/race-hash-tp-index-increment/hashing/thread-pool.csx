// Threads write results[used++] and the whole is sorted later. Wrong (race): used++ reads, adds and writes in three steps; two threads get the same slot.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var results = new KeyValuePair<int, FileDigest>[files.Count];
    int used = 0;
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, (file, _, position) =>
    {
        using var stream = File.OpenRead(file);
        var digest = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        results[used++] = new((int)position, digest);
    });
    return results.OrderBy(r => r.Key).Select(r => r.Value).ToArray();
}
