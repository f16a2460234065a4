// Walks a stack of the files, puts each digest at the front of a LinkedList, and so ends in input order again.
LinkedList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new LinkedList<FileDigest>();
    var stack = new Stack<string>(files);
    while (stack.TryPop(out var file))
    {
        using var stream = File.OpenRead(file);
        digests.AddFirst(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream))));
    }
    return digests;
}
