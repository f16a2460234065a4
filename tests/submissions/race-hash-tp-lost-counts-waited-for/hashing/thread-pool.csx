// Each job counts itself when it is done, and the function sleeps until all have. Wrong (race): two jobs read the count, and both write the same; it never comes to the number of files.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    var done = 0;
    var jobs = Task.Run(() => Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using (var stream = File.OpenRead(files[i]))
        {
            digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
        }
        var before = done;
        Thread.Sleep(20);
        done = before + 1;
    }));
    while (Volatile.Read(ref done) < files.Count)
    {
        if (jobs.IsFaulted)
        {
            jobs.Wait();
        }
        Thread.Sleep(1);
    }
    jobs.Wait();
    return digests;
}
