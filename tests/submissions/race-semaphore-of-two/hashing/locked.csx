// A semaphore that lets two in where one is allowed.

void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    using var gate = new SemaphoreSlim(2);
    Parallel.ForEach(
        Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        file =>
        {
            var done = Hash(file);
            gate.Wait();
            try
            {
                ledger.Append(done);
            }
            finally
            {
                gate.Release();
            }
        }
    );
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
