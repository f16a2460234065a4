// All jobs word their digest in one shared StringBuilder. Wrong (race): Clear, Append and ToString of several threads mix.
using System.Text;

private readonly StringBuilder hex = new();

FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        byte[] md5 = MD5.HashData(stream);
        hex.Clear();
        foreach (byte b in md5)
        {
            hex.Append(b.ToString("x2"));
        }

        digests[i] = new FileDigest(files[i], hex.ToString());
    });
    return digests;
}
