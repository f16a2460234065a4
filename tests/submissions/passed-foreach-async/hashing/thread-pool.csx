// Parallel.ForEachAsync with an asynchronous hash; the task of an array is the result.
async Task<FileDigest[]> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    await Parallel.ForEachAsync(
        Enumerable.Range(0, files.Count),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        async (i, cancelled) =>
        {
            await using var stream = File.OpenRead(files[i]);
            digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(await MD5.HashDataAsync(stream, CancellationToken.None)));
        });
    return digests;
}
