using System.CommandLine;
using System.Text.Json;
using Katas.Engine.Catalog;
using Spectre.Console;

namespace Katas.Cli.Commands;

/// <summary><c>katas list</c>: every kata, and whether it was begun.</summary>
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
        var command = new Command("list", "Every kata, and whether it was begun.") { _path };
        command.SetAction(parsed => Run(parsed));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var kit = options.Kit(parsed);
        var folder = parsed.GetRequiredValue(_path);
        var katas = kit.Katas.Select(kata => (kata, state: State(kit, kata.Id, folder))).ToList();
        if (parsed.GetValue(options.Json))
        {
            WriteJson(katas);
            return ExitCode.Passed;
        }
        var console = terminal.Results(parsed.GetValue(options.NoColor));
        foreach (var (kata, state) in katas)
        {
            console.MarkupLine($"{kata.Id.ToString(), -24} {state, -12} {kata.About.EscapeMarkup()}");
        }
        return ExitCode.Passed;
    }

    private static string State(Kit kit, KataId id, string folder)
    {
        var file = Path.Combine(folder, id.ScriptPath);
        if (!File.Exists(file))
        {
            return "missing";
        }
        return Starters.IsUnchanged(File.ReadAllText(file), kit.Starter(id)) ? "not-started" : "started";
    }

    private void WriteJson(IEnumerable<(Kata Kata, string State)> katas)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "katas.list/1");
            json.WriteStartArray("katas");
            foreach (var (kata, state) in katas)
            {
                json.WriteStartObject();
                json.WriteString("kata", kata.Id.ToString());
                json.WriteString("title", kata.Title);
                json.WriteString("about", kata.About);
                json.WriteString("state", state);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        terminal.Output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
