// Groups duplicates together: the same values, but no longer where the input has them.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var grouped = files.GroupBy(file => file).SelectMany(same => same).ToArray();
    var digests = new FileDigest[grouped.Length];
    Parallel.For(0, grouped.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
        digests[i] = new FileDigest(grouped[i], Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(grouped[i])))));
    return digests;
}
