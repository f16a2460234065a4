// Hands over the tasks that succeeded and keeps the faulted ones to itself.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    var tasks = files.Select(async file =>
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
    }).ToList();
    await foreach (var task in Task.WhenEach(tasks))
    {
        if (task.IsCompletedSuccessfully)
            yield return task;
    }
}
