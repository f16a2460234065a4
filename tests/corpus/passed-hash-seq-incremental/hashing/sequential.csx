// One IncrementalHash and one buffer used again for every file, read until Read gives 0. Right: a single thread may share whatever it likes with itself; a Queue<T> converts to IEnumerable<T>.
private readonly byte[] buffer = new byte[8192];
private int bytesSeen;

Queue<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    var answer = new Queue<FileDigest>();
    for (int i = 0; i < files.Count; i++)
    {
        using (var content = new FileStream(files[i], FileMode.Open, FileAccess.Read))
        {
            int got;
            while ((got = content.Read(buffer, 0, buffer.Length)) > 0)
            {
                md5.AppendData(buffer, 0, got);
                bytesSeen += got;
            }
        }

        answer.Enqueue(new FileDigest(files[i], Convert.ToHexString(md5.GetHashAndReset()).ToLowerInvariant()));
    }

    return answer;
}
