// Right code under an #r. Wrong (forbidden): #r is refused, whatever it names.
#r "System.Text.Json.dll"

List<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>();
    foreach (var file in files)
    {
        using var stream = File.OpenRead(file);
        digests.Add(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream))));
    }

    return digests;
}
