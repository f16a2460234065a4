// Parallel.ForEach over the files and `lock` on a private static object around Append alone. Right: hashing is outside, one lock for all.
private static readonly object ledgerGate = new object();

void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
    {
        FileDigest digest;
        using (var stream = File.OpenRead(file))
        {
            digest = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        }

        lock (ledgerGate)
        {
            ledger.Append(digest);
        }
    });
}
