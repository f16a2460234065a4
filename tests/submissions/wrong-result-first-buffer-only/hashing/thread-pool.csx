// Hashes what the first Read returned, and takes that for the whole file.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        var buffer = new byte[4096];
        var read = stream.Read(buffer, 0, buffer.Length);
        digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(buffer.AsSpan(0, read))));
    });
    return digests;
}
