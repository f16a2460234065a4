// Opens each file and leaves closing it to the collector.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i => digests[i] = Hash(files[i]));
    return digests;
}

static FileDigest Hash(string file)
{
    var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
