// A table made on first use, without any lock and filled after it was published. Wrong (race): the static field and the dictionary in it are written by one thread and used by others at the same time.
static Dictionary<int, string>? digits;

static string Digits(byte b)
{
    if (digits == null)
    {
        digits = new Dictionary<int, string>();
        for (int i = 0; i < 256; i++)
        {
            digits[i] = i.ToString("x2");
        }
    }

    return digits.TryGetValue(b, out var known) ? known : b.ToString("x2");
}

FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    digits = null;
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        digests[i] = new FileDigest(files[i], string.Concat(MD5.HashData(stream).Select(Digits)));
    });
    return digests;
}
