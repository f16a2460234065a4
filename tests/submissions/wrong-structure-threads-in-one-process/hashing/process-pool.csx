// One worker process gets everything and starts threads of its own.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    var digests = pool.Submit(All, (Items: files.ToArray(), Workers: workers)).GetAwaiter().GetResult();
    pool.Close();
    pool.Join();
    return digests;
}

static FileDigest[] All((string[] Items, int Workers) work)
{
    var done = new FileDigest[work.Items.Length];
    Parallel.For(
        0,
        done.Length,
        new ParallelOptions { MaxDegreeOfParallelism = work.Workers },
        i => done[i] = Hash(work.Items[i])
    );
    return done;
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
