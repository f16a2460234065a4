using System.Globalization;
using System.Text;
using CsCheck;

namespace Katas.Judging.Tests;

/// <summary>Hostile text, and what no text that is shown may hold.</summary>
internal static class Plain
{
    /// <summary>Any code units, with those that move cursors, turn writing or end lines more often than chance has them.</summary>
    public static readonly Gen<string> Hostile = Gen.OneOf(
            Gen.Char,
            Gen.OneOf<char>(
                '\0',
                '\a',
                '\b',
                '\t',
                '\n',
                '\r',
                '\u001b',
                '\u007f',
                '\u0085',
                '\u009b',
                '\u061c',
                '\u200b',
                '\u200e',
                '\u200f',
                '\u2028',
                '\u2029',
                '\u202a',
                '\u202e',
                '\u2066',
                '\u2069',
                '\ufeff',
                '\ud800',
                '\udc00',
                '[',
                ']',
                '"',
                'a'
            )
        )
        .Array[0, 40]
        .Select(letters => new string(letters));

    public static bool IsHarmless(string? text, string except = "") =>
        text is null
        || text.EnumerateRunes()
            .All(rune =>
                except.Contains(rune.ToString(), StringComparison.Ordinal)
                || Rune.GetUnicodeCategory(rune)
                    is not (
                        UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                        or UnicodeCategory.Surrogate
                    )
            ) && !HasLoneSurrogate(text);

    public static bool IsHarmless(Finding finding) => IsHarmless(finding.Message) && IsHarmless(finding.Hint);

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
