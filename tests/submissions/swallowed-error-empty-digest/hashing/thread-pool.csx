// A file that cannot be read gets an empty digest.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        var md5 = "";
        try
        {
            md5 = Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(files[i])));
        }
        catch (IOException) { }
        catch (UnauthorizedAccessException) { }
        digests[i] = new FileDigest(files[i], md5);
    });
    return digests;
}
