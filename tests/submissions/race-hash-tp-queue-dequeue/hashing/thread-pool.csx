// Several threads take positions from an ordinary Queue<int> without a lock. Wrong (race): TryDequeue moves head and size in steps; two threads may get one item, or none.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var positions = new Queue<int>(Enumerable.Range(0, files.Count));
    var digests = new FileDigest[files.Count];
    var threads = new List<Thread>();
    Exception? failure = null;
    for (int w = 0; w < workers; w++)
    {
        var thread = new Thread(() =>
        {
            try
            {
                while (positions.TryDequeue(out int i))
                {
                    using var stream = File.OpenRead(files[i]);
                    digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
                }
            }
            catch (Exception problem)
            {
                Interlocked.CompareExchange(ref failure, problem, null);
            }
        });
        threads.Add(thread);
        thread.Start();
    }

    threads.ForEach(t => t.Join());
    return failure is null ? digests : throw failure;
}
