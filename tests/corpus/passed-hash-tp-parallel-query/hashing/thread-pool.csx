// Returns the ordered parallel query itself, unread. Right: ParallelQuery<T> converts to IEnumerable<T>, and the function ends when the sequence has been read to its end; PLINQ runs `workers` at once while it is read.
ParallelQuery<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
    => from file in files.AsParallel().AsOrdered().WithDegreeOfParallelism(workers).WithExecutionMode(ParallelExecutionMode.ForceParallelism)
       select new FileDigest(file, Md5(file));

static string Md5(string file)
{
    using var stream = File.OpenRead(file);
    return Convert.ToHexStringLower(MD5.HashData(stream));
}
