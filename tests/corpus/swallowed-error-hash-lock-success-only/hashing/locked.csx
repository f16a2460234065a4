// Appends in a continuation that runs on success only, and waits for the end by counting. Wrong (swallowed-error): the task that failed is never looked at.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Lock gate = new();
    var permits = new SemaphoreSlim(workers);
    var open = new CountdownEvent(files.Count + 1);
    foreach (var file in files)
    {
        permits.Wait();
        var job = Task.Run(() =>
        {
            using var stream = File.OpenRead(file);
            return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        });
        job.ContinueWith(done =>
        {
            if (done.IsCompletedSuccessfully)
            {
                lock (gate)
                {
                    ledger.Append(done.Result);
                }
            }

            permits.Release();
            open.Signal();
        }, TaskScheduler.Default);
    }

    open.Signal();
    open.Wait();
}
