// The work is done inside the lock, so only one worker at a time can do any.

void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Lock gate = new();
    Parallel.ForEach(
        files,
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        file =>
        {
            lock (gate)
            {
                ledger.Append(Hash(file));
            }
        }
    );
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
