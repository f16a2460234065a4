// Collects results in a dictionary keyed by path, and so loses the duplicates.
List<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new ConcurrentDictionary<string, FileDigest>();
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
    {
        using var stream = File.OpenRead(file);
        digests[file] = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
    });
    return files.ToHashSet().Select(file => digests[file]).ToList();
}
