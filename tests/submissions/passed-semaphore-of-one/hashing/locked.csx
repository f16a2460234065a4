// Asynchronous throughout: Parallel.ForEachAsync, and a SemaphoreSlim with one permit around Append; returns Task.
async Task HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    using var one = new SemaphoreSlim(1, 1);
    await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (file, _) =>
    {
        string md5;
        await using (var stream = File.OpenRead(file))
            md5 = Convert.ToHexStringLower(await MD5.HashDataAsync(stream));
        await one.WaitAsync();
        try
        {
            ledger.Append(new FileDigest(file, md5));
        }
        finally
        {
            one.Release();
        }
    });
}
