// Parallel.ForEachAsync over (file, position), hashing asynchronously. Right: it waits for its async bodies, at most `workers` at a time, each into a slot of its own; the failure comes out of the await.
async Task<IReadOnlyList<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    await Parallel.ForEachAsync(
        files.Index(),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        async (entry, cancel) =>
        {
            await using var stream = new FileStream(entry.Item, FileMode.Open, FileAccess.Read, FileShare.Read, 4096, useAsync: true);
            digests[entry.Index] = new FileDigest(entry.Item, Convert.ToHexStringLower(await MD5.HashDataAsync(stream, CancellationToken.None)));
        });
    return digests;
}
