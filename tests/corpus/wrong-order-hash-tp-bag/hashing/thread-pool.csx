// A ConcurrentBag as the result. Wrong (wrong-order): safe and complete, but not in the order of the list.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var bag = new ConcurrentBag<FileDigest>();
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
    {
        using var stream = File.OpenRead(file);
        bag.Add(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream))));
    });
    return bag.ToArray();
}
