// A table of hex pairs made once by double-checked locking with a volatile field, then only read. Right: the field is volatile and is set last, when the table is complete; nobody writes to it later.
private static volatile string[]? hexPairs;
private static readonly object hexGate = new();

static string[] HexPairs()
{
    var known = hexPairs;
    if (known is null)
    {
        lock (hexGate)
        {
            known = hexPairs;
            if (known is null)
            {
                known = new string[256];
                for (int b = 0; b < 256; b++)
                {
                    known[b] = b.ToString("x2");
                }

                hexPairs = known;
            }
        }
    }

    return known;
}

static string Hex(byte[] bytes)
{
    var pairs = HexPairs();
    return string.Concat(bytes.Select(b => pairs[b]));
}

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        digests[i] = new FileDigest(files[i], Hex(MD5.HashData(stream)));
    });
    return digests;
}
