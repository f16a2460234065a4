// Results are right, in slots; a plain counter of hashed files is incremented by all threads. Wrong (race): hashed++ from several threads is a conflicting access to one variable, whatever it is used for.
static int hashed;

FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
        hashed++;
    });
    return digests;
}
