// Each task is started, waited for and handed out before the next is started. Wrong (not-parallel): one file in flight.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    foreach (var file in files)
    {
        var job = Task.Run(() =>
        {
            using var stream = File.OpenRead(file);
            return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        });
        await Task.WhenAny(job);
        yield return job;
    }
}
