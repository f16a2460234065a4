// Sends a Lock to the workers, where it would be another lock.
record Errand(string File, Lock Gate);

FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var gate = new Lock();
    using var pool = new ProcessPool(workers);
    return pool.Map(Digest, files.Select(file => new Errand(file, gate)), 1);
}

static FileDigest Digest(Errand errand)
{
    lock (errand.Gate)
        return new FileDigest(errand.File, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(errand.File))));
}
