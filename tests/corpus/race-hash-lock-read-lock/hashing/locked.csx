// Append under the read lock of a ReaderWriterLockSlim. Wrong (race): readers do not exclude each other.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    var door = new ReaderWriterLockSlim();
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
    {
        using var stream = File.OpenRead(file);
        var digest = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        door.EnterReadLock();
        try
        {
            ledger.Append(digest);
        }
        finally
        {
            door.ExitReadLock();
        }
    });
}
