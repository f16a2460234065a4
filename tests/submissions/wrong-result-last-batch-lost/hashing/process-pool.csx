// Sends files to the pool in batches of sixteen and forgets the batch that never gets full.
async Task<List<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    var batches = new List<Task<FileDigest[]>>();
    var batch = new List<string>();
    foreach (var file in files)
    {
        File.OpenRead(file).Dispose();
        batch.Add(file);
        if (batch.Count == 16)
        {
            batches.Add(pool.Submit(DigestMany, batch.ToArray()));
            batch.Clear();
        }
    }
    return (await Task.WhenAll(batches)).SelectMany(digests => digests).ToList();
}

static FileDigest[] DigestMany(string[] files) =>
    files.Select(file => new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))))).ToArray();
