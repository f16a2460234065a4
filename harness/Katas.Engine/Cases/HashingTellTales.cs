using System.Security.Cryptography;
using System.Text;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Cases;

/// <summary>Wrong digests that have one usual cause each.</summary>
internal static class HashingTellTales
{
    private static readonly int[] BufferSizes = [512, 1024, 4096, 8192, 16384, 32768, 65536, 81920, 131072, 1 << 20];

    /// <summary>What a mistaken program would have made of the file at <paramref name="path"/>.</summary>
    public static IReadOnlyList<TellTale> Of(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }
        var bytes = File.ReadAllBytes(path);
        var hash = MD5.HashData(bytes);
        var tales = new List<TellTale>
        {
            Tale(
                path,
                Convert.ToHexString(hash),
                "These are the right digits in upper case; lower case is asked for (Convert.ToHexStringLower)."
            ),
            Tale(
                path,
                BitConverter.ToString(hash),
                "These are the right digits, written with dashes and in upper case; 32 lower-case digits are asked for."
            ),
            Tale(
                path,
                Convert.ToBase64String(hash),
                "This is the right digest in Base64; hexadecimal digits are asked for."
            ),
            Tale(
                path,
                Hex(Encoding.UTF8.GetBytes(path)),
                "This is the digest of the path, not of the bytes in the file."
            ),
            Tale(
                path,
                Hex(Encoding.UTF8.GetBytes(Path.GetFileName(path))),
                "This is the digest of the file's name, not of the bytes in the file."
            ),
            Tale(
                path,
                Hex(Encoding.UTF8.GetBytes(Text(bytes))),
                "This is the digest of the file read as text and encoded again: what is not text gets lost on the way. Hash the bytes."
            ),
            Tale(path, Convert.ToHexStringLower(SHA1.HashData(bytes)), "This is SHA-1; MD5 is asked for."),
            Tale(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), "This is SHA-256; MD5 is asked for."),
        };
        if (bytes.Length > 0)
        {
            tales.Add(
                Tale(
                    path,
                    Hex([]),
                    "This is the digest of nothing: the file was never read, or its stream stood at its end."
                )
            );
        }
        foreach (var size in BufferSizes)
        {
            if (size < bytes.Length)
            {
                tales.Add(
                    Tale(
                        path,
                        Hex(bytes.AsSpan(0, size)),
                        $"This is the digest of the first {size:N0} bytes alone: read on until Read gives 0."
                    )
                );
            }
            else
            {
                var padded = new byte[size];
                bytes.CopyTo(padded, 0);
                tales.Add(
                    Tale(
                        path,
                        Hex(padded),
                        $"This is the digest of a whole buffer of {size:N0} bytes: take only as many as Read has put there."
                    )
                );
            }
        }
        return tales;
    }

    private static string Text(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes));
        return reader.ReadToEnd();
    }

    private static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));

    private static TellTale Tale(string path, string md5, string cause) => new(new DigestAnswer(path, md5), cause);
}
