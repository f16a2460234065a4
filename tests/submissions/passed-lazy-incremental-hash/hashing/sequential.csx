// Yields each digest lazily, from one IncrementalHash and one buffer used again for every file.
static IEnumerable<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    var buffer = new byte[4099];
    foreach (var file in files)
    {
        using (var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0))
        {
            int read;
            while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
                md5.AppendData(buffer, 0, read);
        }
        yield return new FileDigest(file, Convert.ToHexStringLower(md5.GetHashAndReset()));
    }
}
