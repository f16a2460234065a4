// A SpinLock, captured by reference and not copied, entered with lockTaken and left in a finally. Right: one SpinLock for all, exclusion holds.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    var spin = new SpinLock(enableThreadOwnerTracking: false);
    Parallel.ForEach(
        Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        file =>
        {
            using var stream = File.OpenRead(file);
            var digest = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
            bool taken = false;
            try
            {
                spin.Enter(ref taken);
                ledger.Append(digest);
            }
            finally
            {
                if (taken)
                {
                    spin.Exit();
                }
            }
        });
}
