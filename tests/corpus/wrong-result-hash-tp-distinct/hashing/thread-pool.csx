// Takes out files that are listed twice. Wrong (wrong-result): duplicates in the input stay duplicates in the result, so values are missing.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var once = files.Distinct().ToArray();
    var digests = new FileDigest[once.Length];
    Parallel.For(0, once.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(once[i]);
        digests[i] = new FileDigest(once[i], Convert.ToHexStringLower(MD5.HashData(stream)));
    });
    return digests;
}
