// Two locks, taken in one order for even positions and in the other for odd ones. Wrong (hung): two threads hold one each and wait for the other's.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    object pen = new(), count = new();
    int written = 0;
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        var digest = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
        lock (i % 2 == 0 ? pen : count)
        {
            Thread.Sleep(30);
            lock (i % 2 == 0 ? count : pen)
            {
                written++;
                ledger.Append(digest);
            }
        }
    });
}
