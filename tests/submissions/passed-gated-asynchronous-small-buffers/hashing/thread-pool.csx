// Reads asynchronously, 61 bytes at a time.

async Task<IReadOnlyList<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    await Parallel.ForAsync(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (i, _) => digests[i] = await Hash(files[i]));
    return digests;
}

static async Task<FileDigest> Hash(string file)
{
    await using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 64, FileOptions.Asynchronous);
    using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    var buffer = new byte[61];
    for (int read; (read = await content.ReadAsync(buffer)) > 0; )
    {
        md5.AppendData(buffer, 0, read);
    }
    return new FileDigest(file, Convert.ToHexStringLower(md5.GetHashAndReset()));
}
