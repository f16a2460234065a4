// Threads of its own take the next index by Interlocked.Increment and write their own slot. Right: no two share a slot, all are joined, failures are collected and rethrown.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    var failures = new ConcurrentQueue<Exception>();
    int last = -1;
    var threads = new Thread[Math.Min(workers, files.Count)];
    for (int t = 0; t < threads.Length; t++)
    {
        threads[t] = new Thread(Work);
        threads[t].Start();
    }

    foreach (var thread in threads)
    {
        thread.Join();
    }

    if (!failures.IsEmpty)
    {
        throw new AggregateException(failures);
    }

    return digests;

    void Work()
    {
        try
        {
            for (int i = Interlocked.Increment(ref last); i < files.Count; i = Interlocked.Increment(ref last))
            {
                using var stream = File.OpenRead(files[i]);
                digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
            }
        }
        catch (Exception problem)
        {
            failures.Enqueue(problem);
        }
    }
}
