// An iterator over Imap: results are handed on as they come, in input order; the pool ends with the iterator. Right: Imap keeps the order, and the function ends when its sequence has been read to the end.
IEnumerable<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    foreach (var digest in pool.Imap(static path =>
    {
        using var stream = File.OpenRead(path);
        return new FileDigest(path, Convert.ToHexStringLower(MD5.HashData(stream)));
    }, files))
    {
        yield return digest;
    }
}
