// Opens as many files at once as there are workers, and one thread then reads them one after another.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>();
    foreach (var batch in files.Chunk(workers))
    {
        var open = new FileStream?[batch.Length];
        try
        {
            Parallel.For(0, batch.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i => open[i] = File.OpenRead(batch[i]));
            for (int i = 0; i < batch.Length; i++)
            {
                digests.Add(new FileDigest(batch[i], Convert.ToHexStringLower(MD5.HashData(open[i]!))));
            }
        }
        finally
        {
            foreach (var stream in open)
            {
                stream?.Dispose();
            }
        }
    }

    return digests.ToArray();
}
