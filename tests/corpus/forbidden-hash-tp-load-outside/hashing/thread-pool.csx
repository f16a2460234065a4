// #load of a file outside of the submission folder. Wrong (forbidden): a script may load files inside its own submission folder and nothing else.
#load "/etc/hostname"

FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
    });
    return digests;
}
