// A Lazy for each file; the workers ask each for its value.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    Lazy<FileDigest>[] lazies = [.. files.Select(file => new Lazy<FileDigest>(() => Hash(file)))];
    Parallel.ForEach(
        Partitioner.Create(lazies, loadBalance: true),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        lazy => _ = lazy.Value
    );
    return [.. lazies.Select(lazy => lazy.Value)];
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
