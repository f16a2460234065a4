using System.Text.RegularExpressions;

namespace Katas.Judging;

/// <summary>Finds lines of the script in a stack trace that the runtime printed.</summary>
internal static partial class StackInText
{
    public static SourcePlace? FirstScriptLine(string text) =>
        ScriptLine().Match(text) is { Success: true } found
            ? new SourcePlace(found.Groups["file"].Value, int.Parse(found.Groups["line"].Value))
            : null;

    [GeneratedRegex(
        @" in (?<file>[^\r\n]*?\.csx):line (?<line>\d{1,7})",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ScriptLine();
}
