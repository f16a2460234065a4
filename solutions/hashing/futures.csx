// hashing/futures: submit everything, then take each task as it finishes.

async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    using var readerLeft = new CancellationTokenSource();

    // A task for each file exists from the start; no more than `workers` of them have a permit to work.
    List<Task<FileDigest>> jobs = [.. files.Select(file => HashWithPermit(file, permits, readerLeft.Token))];
    try
    {
        await foreach (var job in Task.WhenEach(jobs))
        {
            // The task itself goes out, not its result: a failure stays inside until the reader asks for it.
            yield return job;
        }
    }
    finally
    {
        // A reader may leave before the end (`break` in its `await foreach`): begin nothing more,
        // and leave nothing running behind.
        readerLeft.Cancel();
        Task all = Task.WhenAll(jobs);
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

static async Task<FileDigest> HashWithPermit(string file, SemaphoreSlim permits, CancellationToken readerLeft)
{
    await permits.WaitAsync(readerLeft);
    try
    {
        // Opening and reading block, so they get a thread; called right here they would block the loop that makes the tasks.
        return await Task.Run(() => Hash(file));
    }
    finally
    {
        permits.Release(); // also after a failure: a permit lost is a worker lost
    }
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
