// Parallel, and a quarter of the work is done twice.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(
        0,
        files.Count,
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        i => digests[i] = Hash(files[i])
    );
    return digests;
}

static FileDigest Hash(string file)
{
    var bytes = File.ReadAllBytes(file);
    MD5.HashData(bytes.AsSpan(0, bytes.Length / 4));
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(bytes)));
}
