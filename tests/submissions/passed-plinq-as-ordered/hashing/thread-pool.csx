// PLINQ with AsOrdered, so that results keep the order of the input.
IEnumerable<FileDigest> HashAll(IReadOnlyList<string> files, int workers) =>
    files
        .AsParallel()
        .AsOrdered()
        .WithDegreeOfParallelism(workers)
        .WithExecutionMode(ParallelExecutionMode.ForceParallelism)
        .Select(Digest)
        .ToList();

static FileDigest Digest(string file)
{
    using var stream = File.OpenRead(file);
    return new(file, Convert.ToHexStringLower(MD5.HashData(stream)));
}
