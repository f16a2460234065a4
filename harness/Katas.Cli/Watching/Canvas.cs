using Spectre.Console;

namespace Katas.Cli.Watching;

/// <summary>Text with colours, laid out for a width, as lines.</summary>
internal static class Canvas
{
    /// <summary>The lines of what is written by <paramref name="draw"/>.</summary>
    /// <param name="plain">No colours; bold and dim stay.</param>
    public static IReadOnlyList<string> Draw(int width, bool plain, Action<IAnsiConsole> draw)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
                Out = new AnsiConsoleOutput(text),
                Interactive = InteractionSupport.No,
            }
        );
        console.Profile.Width = width;
        draw(console);
        return LinesOf(text.ToString().ReplaceLineEndings("\n"));
    }

    private static string[] LinesOf(string text) =>
        text.Length == 0 ? [] : text[..^(text.EndsWith('\n') ? 1 : 0)].Split('\n');
}
