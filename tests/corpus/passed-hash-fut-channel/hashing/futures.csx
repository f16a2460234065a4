// Finished tasks go into a channel by ContinueWith(ExecuteSynchronously), the iterator reads the channel. Right: the channel has them in order of completion; permits are taken inside the job and given back in a finally.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var done = Channel.CreateUnbounded<Task<FileDigest>>();
    using var stop = new CancellationTokenSource();
    var permits = new SemaphoreSlim(workers);
    var jobs = new List<Task>();
    foreach (var file in files)
    {
        var job = Start(file, stop.Token);
        jobs.Add(job.ContinueWith(finished => done.Writer.TryWrite(finished), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default));
    }

    try
    {
        for (int i = 0; i < files.Count; i++)
        {
            yield return await done.Reader.ReadAsync();
        }
    }
    finally
    {
        stop.Cancel();
        await Task.WhenAll(jobs);
    }

    async Task<FileDigest> Start(string file, CancellationToken cancel)
    {
        await permits.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await Task.Run(() =>
            {
                using var md5 = MD5.Create();
                using var stream = File.OpenRead(file);
                return new FileDigest(file, Convert.ToHexStringLower(md5.ComputeHash(stream)));
            }).ConfigureAwait(false);
        }
        finally
        {
            permits.Release();
        }
    }
}
