// w <= workers: one worker too many.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    var next = -1;
    var crew = new List<Task>();
    for (var w = 0; w <= workers; w++)
    {
        crew.Add(
            Task.Run(() =>
            {
                for (int i; (i = Interlocked.Increment(ref next)) < files.Count; )
                {
                    digests[i] = Hash(files[i]);
                }
            })
        );
    }
    Task.WaitAll([.. crew]);
    return digests;
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
