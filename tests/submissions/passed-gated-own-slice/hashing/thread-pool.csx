// Each worker has a slice of its own, of neighbours, dealt out beforehand.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Task[] crew =
    [
        .. Enumerable.Range(0, workers).Select(w => Task.Run(() =>
        {
            for (var i = files.Count * w / workers; i < files.Count * (w + 1) / workers; i++)
            {
                digests[i] = Hash(files[i]);
            }
        })),
    ];
    Task.WaitAll(crew);
    return digests;
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
