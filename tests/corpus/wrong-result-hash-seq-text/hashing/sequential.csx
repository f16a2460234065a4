// Hashes the text of the file, decoded and encoded again. Wrong (wrong-result): bytes that are no valid UTF-8 are replaced, so binary files get another digest.
using System.Text;

List<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new List<FileDigest>();
    foreach (var file in files)
    {
        using var reader = new StreamReader(file, Encoding.UTF8);
        digests.Add(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(reader.ReadToEnd())))));
    }

    return digests;
}
