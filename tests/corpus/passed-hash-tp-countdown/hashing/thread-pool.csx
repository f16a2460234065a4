// ThreadPool.QueueUserWorkItem with a SemaphoreSlim taken before queueing and a CountdownEvent for the end. Right: the permit limits the jobs, the countdown is signalled in a finally, and a stop flag is read and written under Volatile.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    var permits = new SemaphoreSlim(workers, workers);
    var open = new CountdownEvent(1);
    Exception? first = null;
    for (int i = 0; i < files.Count; i++)
    {
        permits.Wait();
        if (Volatile.Read(ref first) is not null)
        {
            break;
        }

        open.AddCount();
        int slot = i;
        ThreadPool.QueueUserWorkItem(_ =>
        {
            try
            {
                using var stream = File.OpenRead(files[slot]);
                digests[slot] = new FileDigest(files[slot], Convert.ToHexStringLower(MD5.HashData(stream)));
            }
            catch (Exception problem)
            {
                Interlocked.CompareExchange(ref first, problem, null);
            }
            finally
            {
                permits.Release();
                open.Signal();
            }
        });
    }

    open.Signal();
    open.Wait();
    return first is null ? digests : throw new IOException("a file could not be hashed", first);
}
