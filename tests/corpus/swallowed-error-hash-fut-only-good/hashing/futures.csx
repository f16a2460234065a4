// Hands out only the tasks that succeeded. Wrong (swallowed-error): the faulted one does not come, and nothing else tells of it.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var permits = new SemaphoreSlim(workers);
    var jobs = files.Select(file => Task.Run(async () =>
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
    })).ToList();
    try
    {
        await foreach (var job in Task.WhenEach(jobs))
        {
            if (job.IsCompletedSuccessfully)
            {
                yield return job;
            }
        }
    }
    finally
    {
        await Task.WhenAll(jobs).ContinueWith(_ => { });
    }
}
