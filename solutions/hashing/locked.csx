// hashing/locked: work side by side, write down one at a time.

void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    // One lock, made before the workers start and seen by all of them. A lock of one's own keeps nobody out.
    Lock gate = new();

    Parallel.ForEach(
        files,
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        file =>
        {
            // The long part runs outside of the lock: this is what can be done side by side…
            var digest = Hash(file);

            // …and this is what cannot. `lock` leaves again even where Append throws.
            lock (gate)
            {
                ledger.Append(digest);
            }
        }
    );
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
