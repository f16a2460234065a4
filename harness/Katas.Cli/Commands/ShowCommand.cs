using System.CommandLine;
using System.Text.Json;
using Katas.Engine.Catalog;

namespace Katas.Cli.Commands;

/// <summary><c>katas show KATA</c>: the statement, with the part that is about the kata's strategy.</summary>
internal sealed class ShowCommand(Terminal terminal, GlobalOptions options)
{
    private readonly Argument<string> _kata = new("KATA")
    {
        Description = "task/strategy, such as hashing/thread-pool.",
    };

    public Command Build()
    {
        KataNames.Accept(_kata);
        var command = new Command("show", "A kata's statement.") { _kata };
        command.SetAction(parsed => Run(parsed));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var kit = options.Kit(parsed);
        var id = KataId.Parse(parsed.GetRequiredValue(_kata))!.Value;
        if (kit.Find(id) is null)
        {
            throw new SubmissionException($"this kit has no {id}; `katas list` shows which it has.");
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
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class Text : System.Text.Json.Serialization.JsonSerializerContext;
