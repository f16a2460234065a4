// The consumers wait for more, and nobody says that there is no more.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    using var waiting = new BlockingCollection<int>();
    Task[] consumers =
    [
        .. Enumerable.Range(0, workers).Select(_ => Task.Run(() =>
        {
            foreach (var i in waiting.GetConsumingEnumerable())
            {
                digests[i] = Hash(files[i]);
            }
        })),
    ];
    for (var i = 0; i < files.Count; i++)
    {
        waiting.Add(i);
    }
    Task.WaitAll(consumers);
    return digests;
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
