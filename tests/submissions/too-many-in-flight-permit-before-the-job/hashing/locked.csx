// The permit limits how fast the tasks are made, not how many of them work.

void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Lock gate = new();
    using var permits = new SemaphoreSlim(workers);
    var jobs = new List<Task>();
    foreach (var file in files)
    {
        permits.Wait();
        jobs.Add(
            Task.Run(() =>
            {
                permits.Release();
                var done = Hash(file);
                lock (gate)
                {
                    ledger.Append(done);
                }
            })
        );
    }
    Task.WaitAll([.. jobs]);
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
