// Appends the whole buffer after every read, also where the read filled only a part of it.
IEnumerable<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    foreach (var file in files)
    {
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        using var stream = File.OpenRead(file);
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer, 0, buffer.Length) > 0)
            md5.AppendData(buffer);
        yield return new FileDigest(file, Convert.ToHexStringLower(md5.GetHashAndReset()));
    }
}
