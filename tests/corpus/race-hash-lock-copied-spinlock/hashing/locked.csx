// A SpinLock in a readonly field: each call works on a copy. Wrong (race): Enter takes the copy, and the next thread copies an untaken lock.
private static readonly SpinLock spin = new(false);

void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
    {
        using var stream = File.OpenRead(file);
        var digest = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        var mine = spin;
        bool taken = false;
        mine.Enter(ref taken);
        try
        {
            ledger.Append(digest);
        }
        finally
        {
            mine.Exit();
        }
    });
}
