using System.Globalization;

namespace Katas.Wire;

/// <summary>One line of the script in a stack trace; <see cref="File"/> is relative to the submission.</summary>
public sealed record ScriptFrame(string File, int Line)
{
    private const string Before = " in ";
    private const string After = ":line ";
    private const int MostDigits = 7;

    /// <summary>The script's lines in a stack trace as the runtime writes it, innermost first: "at Name(…) in hashing/locked.csx:line 12".</summary>
    public static IEnumerable<ScriptFrame> AllIn(string trace) => trace.Split('\n').Select(Of).OfType<ScriptFrame>();

    private static ScriptFrame? Of(string frame)
    {
        var file = frame.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        var number = frame.LastIndexOf(After, StringComparison.Ordinal);
        if (file < Before.Length || number <= file)
        {
            return null;
        }
        var name = frame[file..number];
        var digits = frame[(number + After.Length)..].TrimEnd();
        return
            name.EndsWith(".csx", StringComparison.Ordinal)
            && digits.Length <= MostDigits
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? new ScriptFrame(name, line)
            : null;
    }
}
