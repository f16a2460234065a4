// Parallel.ForEach with an async body: it returns when each body has met its first await. Wrong (left-running): the function has ended, the hashing has not; slots are still empty (wrong-result), and a missing file ends the process (crashed).
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, async i =>
    {
        await Task.Yield();
        await using var stream = File.OpenRead(files[i]);
        digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(await MD5.HashDataAsync(stream)));
    });
    return digests;
}
