// hashing/sequential: the plain loop. Everything else in this task is measured against it.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>(files.Count);
    foreach (var file in files)
    {
        digests.Add(Hash(file));
    }
    return digests;
}

// The stream goes to MD5 as it is: no length is asked for, so a pipe will do, and a file larger than memory, too.
static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
