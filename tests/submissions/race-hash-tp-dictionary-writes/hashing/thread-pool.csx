// Results go into a Dictionary keyed by position, without a lock. Wrong (race): the keys differ, the dictionary's buckets and count do not.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var byPosition = new Dictionary<int, FileDigest>();
    int next = -1;
    var threads = Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(() =>
    {
        int i;
        while ((i = Interlocked.Increment(ref next)) < files.Count)
        {
            using var stream = File.OpenRead(files[i]);
            byPosition[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
        }
    }, TaskCreationOptions.LongRunning)).ToArray();
    Task.WaitAll(threads);
    return Enumerable.Range(0, files.Count).Select(i => byPosition[i]).ToArray();
}
