// The whole loop in one Task.Run. Wrong (not-parallel): one busy thread and one that waits; never more than one file in flight.
async Task<List<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    return await Task.Run(() =>
    {
        var digests = new List<FileDigest>();
        foreach (var file in files)
        {
            using var stream = File.OpenRead(file);
            digests.Add(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream))));
        }

        return digests;
    });
}
