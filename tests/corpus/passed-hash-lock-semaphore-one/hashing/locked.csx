// Async jobs with two semaphores: `workers` permits for hashing, a single permit around Append. Right: a SemaphoreSlim(1, 1) lets one in whatever thread the continuation is on.
async Task HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    using var permits = new SemaphoreSlim(workers, workers);
    using var pen = new SemaphoreSlim(1, 1);
    await Task.WhenAll(files.Select(file => Task.Run(() => One(file))));

    async Task One(string file)
    {
        FileDigest digest;
        await permits.WaitAsync();
        try
        {
            await using var stream = File.OpenRead(file);
            digest = new FileDigest(file, Convert.ToHexStringLower(await MD5.HashDataAsync(stream)));
        }
        finally
        {
            permits.Release();
        }

        await pen.WaitAsync();
        try
        {
            ledger.Append(digest);
        }
        finally
        {
            pen.Release();
        }
    }
}
