// await inside lock. Wrong (compile-error): the compiler refuses it (CS1996).
async Task HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    var gate = new object();
    await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (file, _) =>
    {
        lock (gate)
        {
            using var stream = File.OpenRead(file);
            ledger.Append(new FileDigest(file, Convert.ToHexStringLower(await MD5.HashDataAsync(stream))));
        }
    });
}
