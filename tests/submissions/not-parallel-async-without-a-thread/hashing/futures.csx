// async alone starts nothing: each job runs to its end while its task is being made.

async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    async Task<FileDigest> Job(string file)
    {
        await Task.CompletedTask;
        return Hash(file);
    }

    var jobs = files.Select(Job).ToList();
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
