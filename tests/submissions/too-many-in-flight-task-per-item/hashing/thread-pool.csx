// A thread for each item, however many there are.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    Task<FileDigest>[] jobs = [.. files.Select(file => Task.Factory.StartNew(() => Hash(file), TaskCreationOptions.LongRunning))];
    Task.WaitAll(jobs);
    return [.. jobs.Select(job => job.Result)];
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
