// As many promises as jobs: whichever job ends next fills the next promise.

async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    async Task<FileDigest> WithPermit(string file)
    {
        await permits.WaitAsync();
        try
        {
            return await Task.Run(() => Hash(file));
        }
        finally
        {
            permits.Release();
        }
    }

    var promises = files.Select(_ => new TaskCompletionSource<Task<FileDigest>>(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
    var filled = -1;
    foreach (var file in files)
    {
        _ = WithPermit(file).ContinueWith(
            job => promises[Interlocked.Increment(ref filled)].SetResult(job),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default
        );
    }
    foreach (var promise in promises)
    {
        yield return await promise.Task;
    }
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
