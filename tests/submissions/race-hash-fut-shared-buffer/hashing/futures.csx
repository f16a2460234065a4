// Futures as they should be, but all tasks read through one buffer. Wrong (race): the array is written by one Read while another hashes it.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var buffer = new byte[4096];
    var permits = new SemaphoreSlim(workers);
    var jobs = files.Select(file => Task.Run(async () =>
    {
        await permits.WaitAsync();
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
            using var stream = File.OpenRead(file);
            for (int n = stream.Read(buffer); n > 0; n = stream.Read(buffer))
            {
                hash.AppendData(buffer.AsSpan(0, n));
            }

            return new FileDigest(file, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            permits.Release();
        }
    })).ToList();
    try
    {
        await foreach (var job in Task.WhenEach(jobs))
        {
            yield return job;
        }
    }
    finally
    {
        await Task.WhenAll(jobs).ContinueWith(_ => { });
    }
}
