// The ledger is wrapped in an object that has its own lock.

void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    var book = new SafeBook<FileDigest>(ledger);
    Parallel.ForEach(
        Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        file => book.Enter(Hash(file))
    );
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}

sealed class SafeBook<T>(Ledger<T> ledger)
{
    private readonly object _mine = new();

    public void Enter(T entry)
    {
        Monitor.Enter(_mine);
        try
        {
            ledger.Append(entry);
        }
        finally
        {
            Monitor.Exit(_mine);
        }
    }
}
