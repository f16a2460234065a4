// Declares an overload for one file beside the entry point; only one of the two has the wanted signature.
FileDigest HashAll(string file)
{
    using var stream = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
}

public IList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    IList<FileDigest> digests = new List<FileDigest>();
    for (int i = 0, n = files.Count; i < n; ++i)
        digests.Add(HashAll(files[i]));
    return digests;
}
