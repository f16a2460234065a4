using System.CommandLine;
using System.Text.Json;
using Katas.Cli.Learning;
using Katas.Engine.Catalog;

namespace Katas.Cli.Commands;

/// <summary><c>katas show KATA</c>: the statement, with the part that is about the kata's strategy; or the solution.</summary>
internal sealed class ShowCommand(Terminal terminal, GlobalOptions options)
{
    private readonly Argument<string> _kata = new("KATA")
    {
        Description = "task/strategy, such as hashing/thread-pool.",
    };

    private readonly Option<bool> _solution = new("--solution")
    {
        Description = "The commented solution, once the kata has passed.",
    };

    private readonly Option<bool> _giveUp = new("--i-give-up")
    {
        Description = "The solution although the kata has not passed.",
    };

    public Command Build()
    {
        KataNames.Accept(_kata);
        var command = new Command("show", "A kata's statement, or its solution.")
        {
            _kata,
            _solution,
            _giveUp,
            options.Folder,
        };
        command.SetAction((parsed, _) => RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var kit = options.Kit(parsed);
        var id = KataNames.InKit(kit, parsed.GetRequiredValue(_kata)).Id;
        if (parsed.GetValue(_solution) || parsed.GetValue(_giveUp))
        {
            return await SolutionAsync(kit, id, parsed);
        }
        var text = Statement.For(kit.Statement(id.Task), id.StrategyName);
        if (parsed.GetValue(options.Json))
        {
            terminal.Output.WriteLine(
                $$"""{"schema":"katas.show/1","kata":{{JsonSerializer.Serialize(id.ToString(), Text.Default.String)}},"markdown":{{JsonSerializer.Serialize(text, Text.Default.String)}}}"""
            );
        }
        else
        {
            terminal.Output.WriteLine(text);
        }
        return ExitCode.Passed;
    }

    /// <summary>For one who has passed, or who says to have given up, which is remembered.</summary>
    private async Task<int> SolutionAsync(Kit kit, KataId id, ParseResult parsed)
    {
        var name = id.ToString();
        var folder = FolderOrNull(parsed);
        var progress = folder is null ? new KataProgress() : ProgressFile.Of(folder).Read().Of(name);
        if (!progress.Passed && !parsed.GetValue(_giveUp))
        {
            throw new SubmissionException(
                $"{name} has not passed yet. `katas hint {name}` helps; --i-give-up shows the solution all the same."
            );
        }
        if (!progress.Passed && folder is not null)
        {
            await ProgressFile.Of(folder).UpdateAsync(all => all.With(name, known => known with { GaveUp = true }));
        }
        var text = kit.Solution(id);
        terminal.Output.Write(
            parsed.GetValue(options.Json)
                ? $$"""{"schema":"katas.solution/1","kata":{{JsonSerializer.Serialize(name, Text.Default.String)}},"script":{{JsonSerializer.Serialize(text, Text.Default.String)}}}{{'\n'}}"""
                : text
        );
        return ExitCode.Passed;
    }

    /// <summary>A solution may be asked for where nobody learns.</summary>
    private LearnerFolder? FolderOrNull(ParseResult parsed)
    {
        if (parsed.GetValue(options.Folder) is { } named)
        {
            return LearnerFolder.Find(named);
        }
        try
        {
            return LearnerFolder.Find(null);
        }
        catch (SubmissionException)
        {
            return null;
        }
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class Text : System.Text.Json.Serialization.JsonSerializerContext;
