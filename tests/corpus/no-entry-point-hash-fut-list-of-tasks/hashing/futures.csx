// Returns a Task of a list of tasks. Wrong (no-entry-point): futures gives an IAsyncEnumerable of tasks; only IReadOnlyList results may be wrapped otherwise.
async Task<List<Task<FileDigest>>> HashAll(IReadOnlyList<string> files, int workers)
{
    var jobs = files.Select(file => Task.Run(() =>
    {
        using var stream = File.OpenRead(file);
        return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
    })).ToList();
    await Task.WhenAll(jobs);
    return jobs;
}
