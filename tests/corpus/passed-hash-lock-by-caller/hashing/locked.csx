// The tasks hash, the calling thread alone appends what they return, in the order of the list. Right: one caller of Append, any order is allowed, hand-over through Task results; all tasks are over before it throws.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    var permits = new SemaphoreSlim(workers);
    var jobs = new List<Task<FileDigest>>();
    foreach (var file in files)
    {
        jobs.Add(Task.Run(async () =>
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
        }));
    }

    try
    {
        foreach (var job in jobs)
        {
            ledger.Append(job.GetAwaiter().GetResult());
        }
    }
    finally
    {
        Task.WhenAll(jobs).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
    }
}
