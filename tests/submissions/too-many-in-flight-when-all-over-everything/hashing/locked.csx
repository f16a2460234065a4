// All tasks are started at once, and nothing limits them.

async Task HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Lock gate = new();
    await Task.WhenAll(files.Select(file => Task.Run(() =>
    {
        var done = Hash(file);
        lock (gate)
        {
            ledger.Append(done);
        }
    })));
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
