// A ThreadLocal IncrementalHash and a ThreadLocal buffer: each thread has its own. Right: nothing that changes is shared; GetHashAndReset cleans it for the next file, and a failed file ends the run.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using var hash = new ThreadLocal<IncrementalHash>(() => IncrementalHash.CreateHash(HashAlgorithmName.MD5), trackAllValues: true);
    using var buffer = new ThreadLocal<byte[]>(() => new byte[32 * 1024]);
    var slots = new FileDigest[files.Count];
    try
    {
        Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
        {
            var mine = hash.Value!;
            var bytes = buffer.Value!;
            using var stream = File.OpenRead(files[i]);
            for (int n = stream.Read(bytes); n != 0; n = stream.Read(bytes))
            {
                mine.AppendData(bytes.AsSpan(0, n));
            }

            slots[i] = new FileDigest(files[i], Convert.ToHexStringLower(mine.GetHashAndReset()));
        });
    }
    finally
    {
        foreach (var used in hash.Values)
        {
            used.Dispose();
        }
    }

    return slots;
}
