// Each job is waited for as soon as it is submitted: that keeps one worker busy and the others idle.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    var digests = new List<FileDigest>();
    foreach (var file in files)
    {
        digests.Add(pool.Submit(Hash, file).Result);
    }
    pool.Close();
    pool.Join();
    return digests;
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
