// Waits for all, then hands them out. Wrong (wrong-order): held back until the last is done, where each must come at once.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var finished = new ConcurrentQueue<Task<FileDigest>>();
    await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (file, _) =>
    {
        var job = Task.Run(() =>
        {
            using var stream = File.OpenRead(file);
            return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        });
        await Task.WhenAny(job);
        finished.Enqueue(job);
    });
    foreach (var job in finished)
    {
        yield return job;
    }
}
