// Consumers on the thread pool drain a BlockingCollection that is completed before they start.
List<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using var queue = new BlockingCollection<(int Index, string File)>();
    foreach (var pair in files.Select((file, index) => (index, file)))
        queue.Add(pair);
    queue.CompleteAdding();

    var found = new ConcurrentDictionary<int, FileDigest>();
    var consumers = Enumerable.Range(0, workers).Select(_ => Task.Run(() =>
    {
        foreach (var (index, file) in queue.GetConsumingEnumerable())
            found[index] = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))));
    })).ToArray();
    Task.WaitAll(consumers);
    return Enumerable.Range(0, files.Count).Select(i => found[i]).ToList();
}
