// A thread for each file, all started at once. Wrong (too-many-in-flight): `workers` is a promise.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    var failures = new ConcurrentQueue<Exception>();
    var threads = new Thread[files.Count];
    for (int t = 0; t < threads.Length; t++)
    {
        int i = t;
        threads[i] = new Thread(() =>
        {
            try
            {
                using var stream = File.OpenRead(files[i]);
                digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
            }
            catch (Exception problem)
            {
                failures.Enqueue(problem);
            }
        });
        threads[i].Start();
    }

    foreach (var thread in threads)
    {
        thread.Join();
    }

    return failures.IsEmpty ? digests : throw new AggregateException(failures);
}
