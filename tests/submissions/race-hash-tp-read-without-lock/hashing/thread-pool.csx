// A count of finished files is written under a lock, but read without it by the caller, who waits for it. Wrong (race): one side of the lock is missing, so read and write overlap.
class Progress
{
    public int Finished;
}

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var progress = new Progress();
    var digests = new FileDigest[files.Count];
    var loop = Task.Run(() => Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        try
        {
            using var stream = File.OpenRead(files[i]);
            digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
        }
        finally
        {
            lock (progress)
            {
                progress.Finished++;
            }
        }
    }));
    while (progress.Finished < files.Count && !loop.IsCompleted)
    {
        Thread.Sleep(1);
    }

    loop.Wait();
    return digests;
}
