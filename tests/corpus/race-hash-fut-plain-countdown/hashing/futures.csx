// Whoever finishes counts `left` down without Interlocked, and the one who reaches zero completes the channel. Wrong (race): left-- overlaps; where one is lost nobody completes.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    if (files.Count == 0)
    {
        yield break;
    }

    var done = Channel.CreateUnbounded<Task<FileDigest>>();
    var permits = new SemaphoreSlim(workers);
    int left = files.Count;
    var all = new List<Task>();
    foreach (var file in files)
    {
        all.Add(Task.Run(() => Job(file)).ContinueWith(job =>
        {
            done.Writer.TryWrite(job);
            left--;
            if (left == 0)
            {
                done.Writer.Complete();
            }
        }, TaskScheduler.Default));
    }

    try
    {
        await foreach (var job in done.Reader.ReadAllAsync())
        {
            yield return job;
        }
    }
    finally
    {
        await Task.WhenAll(all);
    }

    async Task<FileDigest> Job(string file)
    {
        await permits.WaitAsync();
        try
        {
            using var stream = File.OpenRead(file);
            return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        }
        finally
        {
            permits.Release();
        }
    }
}
