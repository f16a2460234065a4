// A file that cannot be read gets the digest of nothing. Wrong (swallowed-error): a made-up result, and nobody hears of the failure.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        try
        {
            using var stream = File.OpenRead(files[i]);
            digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
        }
        catch
        {
            digests[i] = new FileDigest(files[i], "d41d8cd98f00b204e9800998ecf8427e");
        }
    });
    return digests;
}
