// Opens the files here and sends the streams to the workers. Wrong (crashed): a stream cannot be an argument; the pool says so, and nobody catches it.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Imap(Hash, files.Select(file => (file, File.OpenRead(file)))).ToArray();
}

static FileDigest Hash((string Path, FileStream Content) job)
{
    return new FileDigest(job.Path, Convert.ToHexStringLower(MD5.HashData(job.Content)));
}
