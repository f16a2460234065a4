using System.Globalization;
using System.Text;

namespace Katas.Judging;

/// <summary>Learners' text made safe to show: nothing in it can move a cursor, end a line or turn the direction of writing.</summary>
public static class Readable
{
    private const int MaxLength = 300;

    /// <summary>One line, control and formatting characters escaped, cut to a readable length.</summary>
    public static string Line(string? text) => Escape(text ?? "null", MaxLength, keepLines: false);

    /// <summary>Several lines, escaped line by line, cut after <paramref name="maxLength"/> characters.</summary>
    public static string Lines(string text, int maxLength) => Escape(text, maxLength, keepLines: true);

    /// <summary>One line in double quotes.</summary>
    public static string Quoted(string? text) => text is null ? "null" : $"\"{Line(text)}\"";

    private static string Escape(string text, int maxLength, bool keepLines)
    {
        var shown = new StringBuilder(Math.Min(text.Length, maxLength) + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= maxLength)
            {
                return shown.Append('…').ToString();
            }
            Append(shown, rune, keepLines);
        }
        return shown.ToString();
    }

    private static void Append(StringBuilder shown, Rune rune, bool keepLines)
    {
        switch (rune.Value)
        {
            case '\n' when keepLines:
                shown.Append('\n');
                break;
            case '\n':
                shown.Append("\\n");
                break;
            case '\r':
                shown.Append(keepLines ? "" : "\\r");
                break;
            case '\t':
                shown.Append(keepLines ? "    " : "\\t");
                break;
            case 0xFFFD:
                shown.Append('\uFFFD');
                break;
            default:
                if (IsHidden(rune))
                {
                    shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
                }
                else
                {
                    shown.Append(rune.ToString());
                }
                break;
        }
    }

    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned;
}
