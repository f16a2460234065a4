// lock (new object()) around a List.Add. Wrong (race): a new lock each time keeps nobody out.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var list = new List<(long, FileDigest)>(files.Count);
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, (file, state, index) =>
    {
        using var stream = File.OpenRead(file);
        var digest = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
        lock (new object())
        {
            list.Add((index, digest));
        }
    });
    list.Sort((a, b) => a.Item1.CompareTo(b.Item1));
    return list.Select(x => x.Item2).ToList();
}
