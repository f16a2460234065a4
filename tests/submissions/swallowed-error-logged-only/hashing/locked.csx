// Appends all the good ones, prints the failures, and ends as if nothing had happened.
async Task HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    using var one = new SemaphoreSlim(1);
    try
    {
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (file, _) =>
        {
            var digest = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))));
            await one.WaitAsync();
            try
            {
                ledger.Append(digest);
            }
            finally
            {
                one.Release();
            }
        });
    }
    catch (Exception e)
    {
        Console.WriteLine($"failed: {e.Message}");
    }
}
