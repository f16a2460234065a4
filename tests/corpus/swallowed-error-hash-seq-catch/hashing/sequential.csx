// catch and continue: a file that cannot be read is left out. Wrong (swallowed-error): the job that failed leaves no trace.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>();
    foreach (var file in files)
    {
        try
        {
            using var stream = File.OpenRead(file);
            digests.Add(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream))));
        }
        catch (Exception)
        {
            continue;
        }
    }

    return digests;
}
