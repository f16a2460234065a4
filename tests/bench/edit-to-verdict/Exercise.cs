using System.Security.Cryptography;

public static class Exercise
{
    public static IReadOnlyList<(string Path, string Md5)> HashAll(IReadOnlyList<string> files, int workers)
    {
        var digests = new (string, string)[files.Count];
        Parallel.For(
            0,
            files.Count,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            i =>
            {
                using var content = File.OpenRead(files[i]);
                digests[i] = (files[i], Convert.ToHexStringLower(MD5.HashData(content)));
            }
        );
        return digests;
    }
}
