// Consumers of a BlockingCollection, but CompleteAdding is forgotten. Wrong (hung): all files are hashed, then everybody waits for more, with the processor idle.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    var positions = new BlockingCollection<int>();
    var consumers = Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(() =>
    {
        foreach (int i in positions.GetConsumingEnumerable())
        {
            using var stream = File.OpenRead(files[i]);
            digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
        }
    }, TaskCreationOptions.LongRunning)).ToArray();
    for (int i = 0; i < files.Count; i++)
    {
        positions.Add(i);
    }

    Task.WaitAll(consumers);
    return digests;
}
