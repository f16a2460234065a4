// Reads /etc/passwd first thing and prints its first line. Wrong (forbidden): reading outside; where the sandbox has no such file, its exception ends the script (crashed).
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    string secret = File.ReadAllLines("/etc/passwd")[0];
    Console.Error.WriteLine(secret);
    var permits = new SemaphoreSlim(workers);
    var jobs = files.Select(file => Task.Run(async () =>
    {
        await permits.WaitAsync();
        try
        {
            using var stream = File.OpenRead(file);
            return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        }
        finally
        {
            permits.Release();
        }
    })).ToList();
    try
    {
        await foreach (var job in Task.WhenEach(jobs))
        {
            yield return job;
        }
    }
    finally
    {
        await Task.WhenAll(jobs).ContinueWith(_ => { });
    }
}
