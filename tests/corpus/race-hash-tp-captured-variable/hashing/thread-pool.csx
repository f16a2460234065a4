// Threads use the for variable itself, which the loop goes on changing. Wrong (race): `i` is written by the caller and read by the jobs; seen otherwise it is a wrong result or an index out of range.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    var permits = new SemaphoreSlim(workers);
    var tasks = new List<Task>();
    for (int i = 0; i < files.Count; i++)
    {
        permits.Wait();
        tasks.Add(Task.Run(() =>
        {
            try
            {
                using var stream = File.OpenRead(files[i]);
                digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
            }
            finally
            {
                permits.Release();
            }
        }));
    }

    Task.WaitAll(tasks.ToArray());
    return digests;
}
