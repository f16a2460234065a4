// Append from a parallel loop, no lock anywhere. Wrong (race): two callers inside Append.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
    {
        using var stream = File.OpenRead(file);
        ledger.Append(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream))));
    });
}
