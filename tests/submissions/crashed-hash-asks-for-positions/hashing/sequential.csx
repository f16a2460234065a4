// Reads at positions: a file that is a pipe has none.
LinkedList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var result = new LinkedList<FileDigest>();
    var buffer = new byte[1 << 16];
    for (var i = 0; i < files.Count; i++)
    {
        using var handle = File.OpenHandle(files[i]);
        using var hash = MD5.Create();
        long at = 0;
        for (int got; (got = RandomAccess.Read(handle, buffer, at)) != 0; at += got)
        {
            hash.TransformBlock(buffer, 0, got, null, 0);
        }
        hash.TransformFinalBlock(buffer, 0, 0);
        result.AddLast(new FileDigest(files[i], Convert.ToHexStringLower(hash.Hash!)));
    }
    return result;
}
