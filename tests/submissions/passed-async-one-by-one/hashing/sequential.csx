// Awaits MD5.HashDataAsync for one file at a time: continuations may change threads, jobs never overlap.
async Task<IReadOnlyList<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    for (var i = 0; i < files.Count; i++)
    {
        await using var stream = new FileStream(files[i], FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, useAsync: true);
        var digest = await MD5.HashDataAsync(stream);
        digests[i] = new(files[i], Convert.ToHexString(digest).ToLowerInvariant());
    }
    return digests;
}
