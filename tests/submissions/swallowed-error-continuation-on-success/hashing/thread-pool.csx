// The result is taken in a continuation that runs on success only, and nobody looks at the failed tasks.
async Task<FileDigest[]> HashAll(IReadOnlyList<string> files, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    var found = new ConcurrentDictionary<int, FileDigest>();
    var ends = new List<Task>();
    for (var i = 0; i < files.Count; i++)
    {
        var index = i;
        await permits.WaitAsync();
        var job = Task.Run(() => new FileDigest(files[index], Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(files[index])))));
        ends.Add(job.ContinueWith(done =>
        {
            if (done.IsCompletedSuccessfully)
                found[index] = done.Result;
            permits.Release();
        }, TaskScheduler.Default));
    }
    await Task.WhenAll(ends);
    return found.OrderBy(pair => pair.Key).Select(pair => pair.Value).ToArray();
}
