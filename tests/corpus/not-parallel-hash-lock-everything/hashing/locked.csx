// Hashing and Append both under the lock. Wrong (not-parallel): all threads take turns, one file in flight.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Lock gate = new();
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
    {
        lock (gate)
        {
            using var stream = File.OpenRead(file);
            ledger.Append(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream))));
        }
    });
}
