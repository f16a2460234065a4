// In order of completion, as it should be, but all jobs at once.

async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var jobs = files.Select(file => Task.Run(() => Hash(file))).ToList();
    await foreach (var job in Task.WhenEach(jobs))
    {
        yield return job;
    }
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
