// Each worker makes a lock of its own and uses it with great care. Wrong (race): as many keys as doors; two workers are inside Append at once.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    int next = -1;
    Task.WaitAll(Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(() =>
    {
        var gate = new Lock();
        for (int i = Interlocked.Increment(ref next); i < files.Count; i = Interlocked.Increment(ref next))
        {
            using var stream = File.OpenRead(files[i]);
            var digest = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
            lock (gate)
            {
                ledger.Append(digest);
            }
        }
    }, TaskCreationOptions.LongRunning)).ToArray());
}
