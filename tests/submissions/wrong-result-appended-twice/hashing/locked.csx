// Appends every digest in the job, and all of them once more at the end.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    var gate = new Lock();
    var digests = new List<FileDigest>();
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
    {
        using var stream = File.OpenRead(file);
        var digest = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        lock (gate)
        {
            digests.Add(digest);
            ledger.Append(digest);
        }
    });
    digests.ForEach(ledger.Append);
}
