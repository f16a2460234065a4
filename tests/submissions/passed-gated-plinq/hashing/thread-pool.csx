// A parallel query, forced to be one, in the order of the input.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    return files
        .AsParallel()
        .AsOrdered()
        .WithExecutionMode(ParallelExecutionMode.ForceParallelism)
        .WithDegreeOfParallelism(workers)
        .WithMergeOptions(ParallelMergeOptions.FullyBuffered)
        .Select(Hash)
        .ToList();
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
