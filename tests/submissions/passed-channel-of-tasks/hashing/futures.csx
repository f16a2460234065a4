// A pump writes each finished task, faulted ones too, into a channel that the stream reads from.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var finished = Channel.CreateUnbounded<Task<FileDigest>>();
    var pump = Task.Run(async () =>
    {
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (file, _) =>
        {
            var job = Digest(file);
            await ((Task)job).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            finished.Writer.TryWrite(job);
        });
        finished.Writer.Complete();
    });
    await foreach (var task in finished.Reader.ReadAllAsync())
        yield return task;
    await pump;
}

static async Task<FileDigest> Digest(string file)
{
    await using var stream = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(await MD5.HashDataAsync(stream)));
}
