// Right digests, but a background thread "warms the cache" and never stops. Wrong (left-running): a thread is at work after the function has ended.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    new Thread(() =>
    {
        ulong x = 1;
        while (x != 0)
        {
            x = (x * 6364136223846793005UL) | 1;
        }
    }) { IsBackground = true }.Start();
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
    });
    return digests;
}
