// Parallel.For with one IncrementalHash per worker, made by localInit and disposed by localFinally.
IReadOnlyCollection<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(
        0,
        files.Count,
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        () => IncrementalHash.CreateHash(HashAlgorithmName.MD5),
        (i, _, md5) =>
        {
            Span<byte> buffer = stackalloc byte[8192];
            using var stream = File.OpenRead(files[i]);
            for (int read; (read = stream.Read(buffer)) != 0;)
                md5.AppendData(buffer[..read]);
            digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(md5.GetHashAndReset()));
            return md5;
        },
        md5 => md5.Dispose());
    return digests;
}
