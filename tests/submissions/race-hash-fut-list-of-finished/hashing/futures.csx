// Jobs put themselves into an ordinary List when they finish, and the iterator looks how long it is. Wrong (race): List.Add by several threads, and Count and the indexer at the same time.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var finished = new List<Task<FileDigest>>();
    var permits = new SemaphoreSlim(workers);
    var all = files.Select(file => Task.Run(async () =>
    {
        await permits.WaitAsync();
        try
        {
            var job = Task.Run(() =>
            {
                using var stream = File.OpenRead(file);
                return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
            });
            await Task.WhenAny(job);
            finished.Add(job);
        }
        finally
        {
            permits.Release();
        }
    })).ToArray();
    try
    {
        for (int given = 0; given < files.Count;)
        {
            if (given < finished.Count)
            {
                yield return finished[given++];
            }
            else
            {
                await Task.Delay(1);
            }
        }
    }
    finally
    {
        await Task.WhenAll(all);
    }
}
