using Spectre.Console;

namespace Katas.Cli;

/// <summary>Where the command writes: results to standard output, words about the run to standard error.</summary>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsInteractive">Whether a person watches standard output.</param>
public sealed record Terminal(TextWriter Output, TextWriter Error, bool IsInteractive)
{
    /// <summary>The person's own terminal; null where there is none, or where its keys come from elsewhere.</summary>
    public IPersonsTerminal? Person { get; init; }

    // A pipe has no width: nothing is broken there that was one line.
    private const int Unbroken = 100_000;

    /// <summary>The process's own.</summary>
    public static Terminal OfProcess() =>
        new(
            Console.Out,
            Console.Error,
            !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("CI") is null or ""
        )
        {
            Person = Console.IsOutputRedirected || Console.IsInputRedirected ? null : new ProcessTerminal(),
        };

    /// <summary>Whether colours are wanted.</summary>
    public bool IsPlain(bool noColor) =>
        noColor || !IsInteractive || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };

    /// <summary>A console for results; colours only for a person who has not asked for none.</summary>
    public IAnsiConsole Results(bool noColor) => Make(Output, noColor);

    /// <summary>A console for words about the run.</summary>
    public IAnsiConsole Words(bool noColor) => Make(Error, noColor);

    private IAnsiConsole Make(TextWriter writer, bool noColor)
    {
        var plain = IsPlain(noColor);
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
