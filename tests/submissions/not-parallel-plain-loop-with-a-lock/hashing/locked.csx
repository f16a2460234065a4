// A plain loop that takes a lock nobody else ever wants.

void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    var gate = new Lock();
    foreach (var file in files)
    {
        var done = Hash(file);
        lock (gate)
        {
            ledger.Append(done);
        }
    }
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
