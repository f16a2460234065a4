// lock (digest): the lock is the thing that is appended, another one for each file. Wrong (race): different objects, no exclusion.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
    {
        using var stream = File.OpenRead(file);
        var digest = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        lock (digest)
        {
            ledger.Append(digest);
        }
    });
}
