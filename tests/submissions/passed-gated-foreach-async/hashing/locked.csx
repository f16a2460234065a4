// Parallel.ForEachAsync, with a plain lock around Append.

async Task HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Lock gate = new();
    await Parallel.ForEachAsync(
        files,
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        async (file, cancel) =>
        {
            var content = await File.ReadAllBytesAsync(file, cancel);
            lock (gate)
            {
                ledger.Append(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content))));
            }
        }
    );
}
