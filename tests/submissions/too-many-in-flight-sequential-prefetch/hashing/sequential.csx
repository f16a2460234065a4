// Begins the next job on another thread while it still works on this one.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>();
    Task<FileDigest>? ahead = null;
    for (var i = 0; i < files.Count; i++)
    {
        var current = ahead;
        var next = i + 1;
        ahead = next < files.Count ? Task.Run(() => Hash(files[next])) : null;
        try
        {
            digests.Add(current is null ? Hash(files[i]) : current.GetAwaiter().GetResult());
        }
        catch
        {
            ((IAsyncResult?)ahead)?.AsyncWaitHandle.WaitOne();
            throw;
        }
    }
    return digests;
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
