// Awaited one by one: asynchronous, and yet never two at a time.

async Task HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    var gate = new SemaphoreSlim(1);
    foreach (var file in files)
    {
        var done = await Task.Run(() => Hash(file));
        await gate.WaitAsync();
        ledger.Append(done);
        gate.Release();
    }
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
