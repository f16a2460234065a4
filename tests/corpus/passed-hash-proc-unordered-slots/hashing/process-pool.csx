// ImapUnordered over (position, path) tuples, put into slots by position. Right: whatever order they come in, the position travels with the result.
async Task<FileDigest[]> HashAll(IReadOnlyList<string> files, int workers)
{
    var slots = new FileDigest[files.Count];
    using var pool = new ProcessPool(workers);
    await foreach (var (position, md5) in pool.ImapUnordered(Md5, files.Select((path, position) => (position, path))))
    {
        slots[position] = new FileDigest(files[position], md5);
    }

    return slots;

    static (int, string) Md5((int Position, string Path) job)
    {
        using var stream = File.OpenRead(job.Path);
        return (job.Position, Convert.ToHexStringLower(MD5.HashData(stream)));
    }
}
