// Starts the tasks and returns without waiting for them. Wrong (left-running): the work goes on after the function has ended; seen by its result, entries are missing (wrong-result).
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Lock gate = new();
    var permits = new SemaphoreSlim(workers);
    foreach (var file in files)
    {
        _ = Task.Run(async () =>
        {
            await permits.WaitAsync();
            try
            {
                using var stream = File.OpenRead(file);
                var digest = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
                lock (gate)
                {
                    ledger.Append(digest);
                }
            }
            finally
            {
                permits.Release();
            }
        });
    }
}
