using Spectre.Console;

namespace Katas.Cli;

/// <summary>Where the command writes: results to standard output, words about the run to standard error.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsInteractive">Whether a person watches standard output.</param>
public sealed record Terminal(TextWriter Output, TextWriter Error, bool IsInteractive)
{
    // A pipe has no width: nothing is broken there that was one line.
    private const int Unbroken = 100_000;

    /// <summary>The process's own.</summary>
    public static Terminal OfProcess() =>
        new(
            Console.Out,
            Console.Error,
            !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("CI") is null or ""
        );

    /// <summary>A console for results; colours only for a person who has not asked for none.</summary>
    public IAnsiConsole Results(bool noColor) => Make(Output, noColor);

    /// <summary>A console for words about the run.</summary>
    public IAnsiConsole Words(bool noColor) => Make(Error, noColor);

    private IAnsiConsole Make(TextWriter writer, bool noColor)
    {
        var plain = noColor || !IsInteractive || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
                Out = new AnsiConsoleOutput(writer),
                Interactive = IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
            }
        );
        if (!IsInteractive)
        {
            console.Profile.Width = Unbroken;
        }
        return console;
    }
}
