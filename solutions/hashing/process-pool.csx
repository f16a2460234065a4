// hashing/process-pool: the same map, by worker processes.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    // `using` is for the day something throws: Dispose stops the workers and waits until they have gone.
    using var pool = new ProcessPool(workers);

    // A path travels to a worker, a digest comes back: a few bytes each way, and never the file itself.
    // One file a trip (chunkSize: 1): a file is work enough to pay for it, and a worker that was dealt two large
    // ones in a chunk would be the last to finish. For tens of thousands of small files, let the pool choose.
    var digests = pool.Map(Hash, files, chunkSize: 1);

    pool.Close(); // no new work,
    pool.Join(); // and every worker has gone home before we do
    return digests;
}

// Static: a worker process has none of the script's variables, only the code and the argument it was sent.
static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
