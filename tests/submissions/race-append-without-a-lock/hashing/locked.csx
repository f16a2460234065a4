// Append is called by all workers, with no lock at all.

void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Parallel.ForEach(
        Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        file =>
        {
            var done = Hash(file);
            ledger.Append(done);
        }
    );
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
