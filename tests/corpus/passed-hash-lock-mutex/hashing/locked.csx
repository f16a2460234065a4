// A Mutex, waited for and released on the same thread, around Append. Right: it is one kernel object for all threads, and ReleaseMutex stands in a finally.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    using var mutex = new Mutex();
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        byte[] md5;
        using (var stream = File.OpenRead(files[i]))
        {
            md5 = MD5.HashData(stream);
        }

        mutex.WaitOne();
        try
        {
            ledger.Append(new FileDigest(files[i], Convert.ToHexStringLower(md5)));
        }
        finally
        {
            mutex.ReleaseMutex();
        }
    });
}
