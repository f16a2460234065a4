// One MD5 object serves all threads. Wrong (race): ComputeHash keeps its half-finished state in the object, and two files overlap in it.
private readonly MD5 md5 = MD5.Create();

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(md5.ComputeHash(stream)));
    });
    return digests;
}
