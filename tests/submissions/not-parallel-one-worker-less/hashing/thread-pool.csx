// The loop that starts the threads begins at 1: one worker too few.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    var next = -1;
    var crew = new List<Task>();
    for (var w = Math.Min(1, workers - 1); w < workers; w++)
    {
        crew.Add(
            Task.Factory.StartNew(
                () =>
                {
                    for (int i; (i = Interlocked.Increment(ref next)) < files.Count; )
                    {
                        digests[i] = Hash(files[i]);
                    }
                },
                TaskCreationOptions.LongRunning
            )
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
