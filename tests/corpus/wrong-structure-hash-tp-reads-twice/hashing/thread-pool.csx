// Opens each file twice: once to count its bytes, once to hash them. Wrong (wrong-structure): a job is done once and a file read once; a pipe cannot be read a second time (hung where nobody writes again).
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        long length = 0;
        var buffer = new byte[4096];
        using (var first = File.OpenRead(files[i]))
        {
            for (int n = first.Read(buffer); n > 0; n = first.Read(buffer))
            {
                length += n;
            }
        }

        using var second = File.OpenRead(files[i]);
        digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(length == 0 ? MD5.HashData([]) : MD5.HashData(second)));
    });
    return digests;
}
