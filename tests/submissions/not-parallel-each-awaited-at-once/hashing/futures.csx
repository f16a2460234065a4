// Each job is awaited before the next one is begun.

async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    foreach (var file in files)
    {
        var job = Task.Run(() => Hash(file));
        await Task.WhenAny(job);
        yield return job;
    }
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
