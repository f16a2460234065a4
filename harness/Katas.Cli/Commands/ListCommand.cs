using System.CommandLine;
using System.Text.Json;
using Katas.Cli.Learning;
using Katas.Engine.Catalog;
using Spectre.Console;

namespace Katas.Cli.Commands;

/// <summary><c>katas list</c>: every kata with its state and best score.</summary>
internal sealed class ListCommand(Terminal terminal, GlobalOptions options)
{
    private readonly Argument<string> _path = new("PATH")
    {
        Description = "The submission whose state is shown. Without one: katas/.",
        DefaultValueFactory = _ => "katas",
    };

    public Command Build()
    {
        KataNames.RefuseOptions(_path);
        var command = new Command("list", "Every kata with its state and best score.") { _path };
        command.SetAction(parsed => Run(parsed));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var kit = options.Kit(parsed);
        var folder = parsed.GetRequiredValue(_path);
        var learner = new LearnerFolder(Path.GetFullPath(folder));
        var progress = learner.HasNotes ? ProgressFile.Of(learner).Read() : new LearnerProgress();
        var katas = kit.Katas.Select(kata => Standing.Of(kit, kata, learner, progress)).ToList();
        if (parsed.GetValue(options.Json))
        {
            WriteJson(katas);
            return ExitCode.Passed;
        }
        var console = terminal.Results(parsed.GetValue(options.NoColor));
        foreach (var standing in katas)
        {
            var best = standing.Progress.Best is { } score
                ? $"  (best {score:0.#} of {standing.Progress.BestOutOf:0.#})"
                : "";
            console.MarkupLine(
                $"{standing.Kata.Id.ToString(), -24} {standing.State, -12} {standing.Kata.About.EscapeMarkup()}{best}"
            );
        }
        return ExitCode.Passed;
    }

    private void WriteJson(IEnumerable<Standing> katas)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "katas.list/1");
            json.WriteStartArray("katas");
            foreach (var (kata, state, progress) in katas)
            {
                json.WriteStartObject();
                json.WriteString("kata", kata.Id.ToString());
                json.WriteString("title", kata.Title);
                json.WriteString("about", kata.About);
                json.WriteString("state", state);
                Number(json, "best", progress.Best);
                Number(json, "bestOutOf", progress.BestOutOf);
                Number(json, "speedup", progress.Speedup);
                json.WriteNumber("hintsTaken", progress.Hints.Count);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        terminal.Output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
