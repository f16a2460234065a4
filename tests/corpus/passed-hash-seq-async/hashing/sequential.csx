// An async entry that awaits one file after another. Right: one job in flight, and a continuation on another thread is not an extra thread (contract 4).
async Task<List<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>(files.Count);
    foreach (var file in files)
    {
        await using var content = File.OpenRead(file);
        byte[] md5 = await MD5.HashDataAsync(content).ConfigureAwait(false);
        digests.Add(new FileDigest(file, Convert.ToHexStringLower(md5)));
    }

    return digests;
}
