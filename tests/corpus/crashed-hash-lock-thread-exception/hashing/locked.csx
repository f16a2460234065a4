// Threads without a catch: a file that cannot be read is an unhandled exception on a thread of the script's own. Wrong (crashed): the process ends instead of the function throwing.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Lock gate = new();
    int next = -1;
    var threads = Enumerable.Range(0, workers).Select(_ => new Thread(() =>
    {
        for (int i = Interlocked.Increment(ref next); i < files.Count; i = Interlocked.Increment(ref next))
        {
            using var stream = File.OpenRead(files[i]);
            var digest = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
            lock (gate)
            {
                ledger.Append(digest);
            }
        }
    })).ToList();
    threads.ForEach(thread => thread.Start());
    threads.ForEach(thread => thread.Join());
}
