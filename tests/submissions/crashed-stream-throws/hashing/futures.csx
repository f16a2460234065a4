// Awaits each finished task before it is handed over, so that a failing one ends the stream and no faulted task ever comes.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    var tasks = files.Select(Throttled).ToList();
    var remaining = Task.WhenAll(tasks);
    await foreach (var task in Task.WhenEach(tasks))
    {
        if (task.IsFaulted)
            await ((Task)remaining).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var digest = await task;
        yield return Task.FromResult(digest);
    }

    async Task<FileDigest> Throttled(string file)
    {
        await permits.WaitAsync();
        try
        {
            return await Task.Run(() => new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file)))));
        }
        finally
        {
            permits.Release();
        }
    }
}
