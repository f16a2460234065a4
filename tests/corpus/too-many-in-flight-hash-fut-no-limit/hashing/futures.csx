// WhenEach over long-running tasks that are all started at once. Wrong (too-many-in-flight): nothing hands out `workers` permits.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var jobs = files.Select(file => Task.Factory.StartNew(() =>
    {
        using var stream = File.OpenRead(file);
        return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
    }, TaskCreationOptions.LongRunning)).ToList();
    try
    {
        await foreach (var job in Task.WhenEach(jobs))
        {
            yield return job;
        }
    }
    finally
    {
        await Task.WhenAll(jobs).ContinueWith(_ => { });
    }
}
