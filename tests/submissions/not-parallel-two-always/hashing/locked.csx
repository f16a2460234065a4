// As many threads as the author had cores: two, whatever is asked for.

void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Lock gate = new();
    Parallel.ForEach(
        files,
        new ParallelOptions { MaxDegreeOfParallelism = Math.Min(2, workers) },
        file =>
        {
            var done = Hash(file);
            lock (gate)
            {
                ledger.Append(done);
            }
        }
    );
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
