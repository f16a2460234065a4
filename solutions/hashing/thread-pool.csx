// hashing/thread-pool: a map over the files, by the threads of .NET's own pool.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    // One slot for each file. Whichever thread takes file i writes slot i and no other:
    // nothing is shared, so nothing needs a lock, and the order of the input comes for nothing.
    var digests = new FileDigest[files.Count];

    // Returns when every job has ended. Where one has thrown, no new ones are begun, those that run are
    // waited for, and then an AggregateException says what happened.
    Parallel.For(
        0,
        files.Count,
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        i => digests[i] = Hash(files[i])
    );
    return digests;
}

// MD5.HashData makes no object that two threads could come to share; one MD5 instance for all of them would be a race.
static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
