// The classic "buckets": as many TaskCompletionSources as files; whoever finishes fills the next one. Right: Interlocked.Increment gives each finisher a place of its own in order of completion; failures go in as faulted tasks.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var places = new TaskCompletionSource<Task<FileDigest>>[files.Count];
    for (int i = 0; i < places.Length; i++)
    {
        places[i] = new TaskCompletionSource<Task<FileDigest>>(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    int nextFile = -1, nextPlace = -1, stopped = 0;
    var hands = Enumerable.Range(0, Math.Min(workers, files.Count)).Select(_ => Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning)).ToArray();
    try
    {
        foreach (var place in places)
        {
            yield return await place.Task;
        }
    }
    finally
    {
        Interlocked.Exchange(ref stopped, 1);
        await Task.WhenAll(hands);
    }

    void Work()
    {
        while (Interlocked.CompareExchange(ref stopped, 0, 0) == 0)
        {
            int i = Interlocked.Increment(ref nextFile);
            if (i >= files.Count)
            {
                return;
            }

            var job = Compute(files[i]);
            places[Interlocked.Increment(ref nextPlace)].SetResult(job);
        }
    }

    static Task<FileDigest> Compute(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return Task.FromResult(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream))));
        }
        catch (Exception problem)
        {
            return Task.FromException<FileDigest>(problem);
        }
    }
}
