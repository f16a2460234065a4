// Task.WhenEach over tasks that a semaphore holds back to `workers` at a time.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    var tasks = files.Select(async file =>
    {
        await permits.WaitAsync();
        try
        {
            return await Task.Run(() =>
            {
                using var stream = File.OpenRead(file);
                return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
            });
        }
        finally
        {
            permits.Release();
        }
    }).ToList();
    await foreach (var task in Task.WhenEach(tasks))
        yield return task;
}
