using System.Security.Cryptography;

namespace Katas.Labs.Files;

/// <summary>The article's other job: the digest of a file.</summary>
internal static class Hashing
{
    /// <summary>32 lower-case hexadecimal digits.</summary>
    public static string Md5(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(MD5.HashData(file));
    }
}
