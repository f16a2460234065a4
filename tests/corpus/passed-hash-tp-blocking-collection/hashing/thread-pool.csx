// A bounded BlockingCollection of positions, `workers` long-running tasks that consume it, CompleteAdding at the end. Right: a consumer that fails still drains nothing more but the others do; slots keep the order.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    using var positions = new BlockingCollection<int>(new ConcurrentQueue<int>());
    var consumers = Enumerable.Range(0, workers)
        .Select(_ => Task.Factory.StartNew(
            () =>
            {
                foreach (int i in positions.GetConsumingEnumerable())
                {
                    digests[i] = Md5Of(files[i]);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))
        .ToArray();
    for (int i = 0; i < files.Count; i++)
    {
        positions.Add(i);
    }

    positions.CompleteAdding();
    Task.WaitAll(consumers);
    return digests;
}

FileDigest Md5Of(string path)
{
    using (var md5 = MD5.Create())
    using (var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65536))
    {
        return new FileDigest(path, BitConverter.ToString(md5.ComputeHash(stream)).Replace("-", "").ToLower());
    }
}
