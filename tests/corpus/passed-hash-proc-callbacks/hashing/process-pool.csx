// ApplyAsync with callbacks that fill an ordinary Dictionary without a lock. Right: the contract runs callbacks one after another and before the job's task is complete, so nothing overlaps and all is there after WaitAll.
record Job(int Position, string Path);
record Done(int Position, FileDigest Digest);

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    var found = new Dictionary<int, FileDigest>();
    var jobs = new List<Task>();
    for (int i = 0; i < files.Count; i++)
    {
        jobs.Add(pool.ApplyAsync(Run, new Job(i, files[i]), done => found.Add(done.Position, done.Digest)));
    }

    Task.WaitAll(jobs.ToArray());
    return Enumerable.Range(0, files.Count).Select(i => found[i]).ToList();
}

static Done Run(Job job)
{
    using var stream = File.OpenRead(job.Path);
    return new Done(job.Position, new FileDigest(job.Path, Convert.ToHexStringLower(MD5.HashData(stream))));
}
