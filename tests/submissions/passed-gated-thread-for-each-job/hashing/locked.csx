// A new thread for each job, behind a semaphore: each thread ends with its job, and never more than `workers` are there.

void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Lock gate = new();
    using var permits = new SemaphoreSlim(workers);
    var failures = new ConcurrentQueue<Exception>();
    var threads = new List<Thread>();
    foreach (var file in files)
    {
        permits.Wait();
        var thread = new Thread(() =>
        {
            try
            {
                var done = Hash(file);
                lock (gate)
                {
                    ledger.Append(done);
                }
            }
            catch (Exception e)
            {
                failures.Enqueue(e);
            }
            finally
            {
                permits.Release();
            }
        });
        thread.Start();
        threads.Add(thread);
    }
    threads.ForEach(thread => thread.Join());
    if (!failures.IsEmpty)
    {
        throw new AggregateException(failures);
    }
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
