// Hands over each task when it is done, and all of them once more in input order.
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
        yield return task;
    foreach (var task in tasks)
        yield return task;
}
