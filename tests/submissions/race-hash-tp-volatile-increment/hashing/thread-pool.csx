// A volatile counter, counted up with ++ by all threads. Wrong (race): volatile makes each read and each write visible, but ++ is a read and a write, and two overlap. The results are right.
private volatile int finished;

FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    finished = 0;
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
        finished++;
    });
    return digests;
}
