// A semaphore guards Append, but it has `workers` permits. Wrong (race): as many may be inside as work at all.
async Task HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    var gate = new SemaphoreSlim(workers, workers);
    await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (file, cancel) =>
    {
        using var stream = File.OpenRead(file);
        var digest = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        await gate.WaitAsync();
        try
        {
            ledger.Append(digest);
        }
        finally
        {
            gate.Release();
        }
    });
}
