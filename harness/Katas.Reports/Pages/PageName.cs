using System.Security.Cryptography;
using System.Text;

namespace Katas.Reports;

/// <summary>A student's id as the name of a file: short, harmless, and no two alike.</summary>
public static class PageName
{
    private const int MaxLength = 60;
    private const int HashLength = 8;

    /// <summary>The id itself where it can be one.</summary>
    public static string Of(string id)
    {
        var plain = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-'));
        if (plain == id && id.Length is > 0 and <= MaxLength && id[0] != '.')
        {
            return id;
        }
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..HashLength];
        return $"{plain[..Math.Min(plain.Length, MaxLength)].TrimStart('.')}-{hash}";
    }
}
