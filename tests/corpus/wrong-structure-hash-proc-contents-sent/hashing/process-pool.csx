// Reads the files here and sends their bytes to the workers, which only hash them. Wrong (wrong-structure): the job, reading and hashing a file, is not run in a worker; seen by its flight it is not-parallel.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    var contents = files.Select(file => (file, File.ReadAllBytes(file))).ToList();
    return pool.Map(Hash, contents, 1);
}

static FileDigest Hash((string Path, byte[] Content) job) => new(job.Path, Convert.ToHexStringLower(MD5.HashData(job.Content)));
