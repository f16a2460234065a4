// No lock at all: the workers write to a channel, and one reader alone calls Append. Right: a single caller can never meet another inside Append; the writer is completed also when a worker fails, and both are awaited.
async Task HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    var finished = Channel.CreateUnbounded<FileDigest>(new UnboundedChannelOptions { SingleReader = true });
    var scribe = Task.Run(async () =>
    {
        await foreach (var digest in finished.Reader.ReadAllAsync())
        {
            ledger.Append(digest);
        }
    });
    try
    {
        await Parallel.ForAsync(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (i, cancel) =>
        {
            using var stream = File.OpenRead(files[i]);
            var digest = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
            await finished.Writer.WriteAsync(digest, CancellationToken.None);
        });
    }
    finally
    {
        finished.Writer.Complete();
        await scribe;
    }
}
