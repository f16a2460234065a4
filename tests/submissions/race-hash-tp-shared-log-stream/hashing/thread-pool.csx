// All threads write a log line into one MemoryStream. Wrong (race): a stream has one position and is not for several writers, though the digests are right.
using System.Text;

FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var log = new MemoryStream();
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
        log.Write(Encoding.UTF8.GetBytes(digests[i].Md5 + "\n"));
    });
    return digests;
}
