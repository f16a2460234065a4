using System.Security.Cryptography;
using System.Text;

namespace Katas.Cli.Learning;

/// <summary>Tells texts apart.</summary>
internal static class TextHash
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
