// Own threads that take the next index with Interlocked, keep every failure, and are joined before the end.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    var failures = new ConcurrentQueue<Exception>();
    var next = -1;
    var threads = new Thread[workers];
    for (var t = 0; t < workers; t++)
    {
        threads[t] = new Thread(Work) { Name = $"hasher {t}" };
        threads[t].Start();
    }
    foreach (var thread in threads)
        thread.Join();
    return failures.IsEmpty ? digests : throw new AggregateException(failures);

    void Work()
    {
        for (int i; (i = Interlocked.Increment(ref next)) < files.Count;)
        {
            try
            {
                using var stream = File.OpenRead(files[i]);
                digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
            }
            catch (Exception failure)
            {
                failures.Enqueue(failure);
            }
        }
    }
}
