// Zips paths with digests that have been sorted, so that nearly every file has another's digest.
IEnumerable<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = files
        .AsParallel()
        .AsOrdered()
        .WithDegreeOfParallelism(workers)
        .WithExecutionMode(ParallelExecutionMode.ForceParallelism)
        .Select(file => Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))))
        .ToArray();
    Array.Sort(digests);
    return files.Zip(digests, (file, md5) => new FileDigest(file, md5));
}
