using System.Text;

namespace Katas.Cli.Watching;

/// <summary>
/// What is sent to a terminal. A frame is drawn over the last one, line by line, and the terminal is asked to show it only
/// when it is whole: nothing flickers.
/// </summary>
internal static class Frame
{
    private const string Escape = "\u001b[";

    /// <summary>The other screen, without a cursor.</summary>
    public const string Enter = $"{Escape}?1049h{Escape}?25l{Escape}H{Escape}2J";

    /// <summary>The screen that was there before, as it was.</summary>
    public const string Leave = $"{Escape}0m{Escape}?25h{Escape}?1049l";

    private const string Begin = $"{Escape}?2026h{Escape}H";
    private const string End = $"{Escape}?2026l";
    private const string ToLineEnd = $"{Escape}0m{Escape}K";
    private const string ToScreenEnd = $"{Escape}J";

    /// <param name="lines">As many as the terminal has rows, or fewer; each shorter than a row.</param>
    public static string Of(IReadOnlyList<string> lines)
    {
        var text = new StringBuilder(Begin);
        for (var at = 0; at < lines.Count; at++)
        {
            text.Append(at > 0 ? "\r\n" : "").Append(lines[at]).Append(ToLineEnd);
        }
        return text.Append(lines.Count > 0 ? ToScreenEnd : "").Append(End).ToString();
    }
}
