// Returns a sequence that never ends.
IEnumerable<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digest = new FileDigest(new string('a', 2000), "d41d8cd98f00b204e9800998ecf8427e");
    while (true)
        yield return digest;
}
