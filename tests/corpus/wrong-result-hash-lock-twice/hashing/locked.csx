// Appends each digest in the job, and once more at the end "to be sure". Wrong (wrong-result): every value is there twice.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Lock gate = new();
    var all = new ConcurrentQueue<FileDigest>();
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
    {
        using var stream = File.OpenRead(file);
        var digest = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        all.Enqueue(digest);
        lock (gate)
        {
            ledger.Append(digest);
        }
    });
    foreach (var digest in all)
    {
        lock (gate)
        {
            ledger.Append(digest);
        }
    }
}
