// PLINQ with AsOrdered and a degree of parallelism. Right: order is kept, at most `workers` partitions, failures come as AggregateException once all have stopped.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
    => files.AsParallel()
        .AsOrdered()
        .WithDegreeOfParallelism(workers)
        .WithExecutionMode(ParallelExecutionMode.ForceParallelism)
        .Select(Digest)
        .ToArray();

static FileDigest Digest(string path)
{
    using var stream = File.OpenRead(path);
    return new FileDigest(path, string.Concat(MD5.HashData(stream).Select(b => b.ToString("x2"))));
}
