// Each time a new object is locked, so nobody is ever kept out.

void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Parallel.ForEach(
        Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        file =>
        {
            var done = Hash(file);
            lock (new object())
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
