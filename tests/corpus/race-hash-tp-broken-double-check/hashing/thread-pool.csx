// Double-checked locking with a plain flag that is set before the table is filled. Wrong (race): others see the flag outside of the lock and read the table while it is being written.
static bool prepared;
static string[] table = new string[256];
static readonly object tableGate = new();

static void Prepare()
{
    if (!prepared)
    {
        lock (tableGate)
        {
            if (!prepared)
            {
                prepared = true;
                for (int b = 0; b < 256; b++)
                {
                    table[b] = b.ToString("x2");
                }
            }
        }
    }
}

FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    prepared = false;
    table = new string[256];
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        byte[] md5 = MD5.HashData(stream);
        Prepare();
        digests[i] = new FileDigest(files[i], string.Concat(md5.Select(b => table[b])));
    });
    return digests;
}
