// Loops with goto, reads whole files with ReadAllBytes, and fills an array from the far end.
#nullable disable
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    var left = 0;
again:
    if (left == files.Count) goto done;
    digests[left] = new FileDigest(files[left], Hex(MD5.HashData(File.ReadAllBytes(files[left]))));
    left++;
    goto again;
done:
    return digests;
}

static string Hex(byte[] bytes)
{
    Span<char> text = stackalloc char[bytes.Length * 2];
    for (var i = bytes.Length - 1; i >= 0; i--)
    {
        text[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
        text[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
    }
    return new string(text);
}
