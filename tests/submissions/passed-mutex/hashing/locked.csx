// Own threads and an unnamed Mutex around Append; failures are thrown once every thread has been joined.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    using var mutex = new Mutex();
    var queue = new ConcurrentQueue<string>(files);
    var failures = new ConcurrentBag<Exception>();
    var threads = Enumerable.Range(0, workers).Select(_ => new Thread(() =>
    {
        while (queue.TryDequeue(out var file))
        {
            FileDigest digest;
            try
            {
                digest = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))));
            }
            catch (Exception failure)
            {
                failures.Add(failure);
                continue;
            }
            mutex.WaitOne();
            try
            {
                ledger.Append(digest);
            }
            finally
            {
                mutex.ReleaseMutex();
            }
        }
    })).ToList();
    threads.ForEach(t => t.Start());
    threads.ForEach(t => t.Join());
    if (!failures.IsEmpty)
        throw new AggregateException(failures);
}
