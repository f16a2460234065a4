using System.CommandLine;
using System.Text.Json;
using Katas.Engine.Catalog;
using Katas.Engine.Grading;
using Katas.Judging;
using Katas.Reports;
using Spectre.Console;

namespace Katas.Cli.Commands;

/// <summary><c>katas similar OUT</c>: scripts of a class that are alike.</summary>
internal sealed class SimilarCommand(Terminal terminal, GlobalOptions options)
{
    private const int MostLines = 20;
    private const double Percent = 100;

    private readonly Option<int> _atLeast = new("--at-least")
    {
        Description = "Only pairs that have so much in common.",
        HelpName = "PERCENT",
        DefaultValueFactory = _ => 60,
    };

    private readonly Results _results = new(options);

    public Command Build()
    {
        _atLeast.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 100)
            {
                result.AddError("--at-least is a number from 1 to 100.");
            }
        });
        var command = new Command(
            "similar",
            "Pairs of scripts that are alike, names and layout aside; side by side in OUT/report/similar.html."
        )
        {
            _atLeast,
        };
        _results.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var kit = options.Kit(parsed);
        var output = parsed.GetRequiredValue(_results.Folder);
        using var book = GradebookFile.Open(output);
        var course = _results.CourseOf(parsed, output, book);
        var students = book.Students();
        var pairs = new List<AlikePair>();
        await using (var comparison = new ClassComparison(kit, GlobalOptions.Tools, options.Host(parsed)))
        {
            foreach (var kata in course.KatasOf(kit))
            {
                pairs.AddRange(
                    await comparison.PairsAsync(
                        kata,
                        students,
                        output,
                        parsed.GetValue(_atLeast) / Percent,
                        cancellation
                    )
                );
            }
        }
        pairs = [.. pairs.OrderByDescending(pair => pair.Share)];
        var page = Path.Combine(output, "report", "similar.html");
        var folders = students.ToDictionary(
            student => student.Student,
            student => student.Submission,
            StringComparer.Ordinal
        );
        Files.Write(
            page,
            SimilarPage.Of(
                $"{course.Rules.Title}: scripts that are alike",
                pairs,
                (student, kata) =>
                    folders.GetValueOrDefault(student) is { } folder
                        ? ScriptText.Read(
                            Path.Combine(ResultsFolder.SubmissionsOf(output), folder),
                            KataId.Parse(kata)!.Value.ScriptPath
                        )
                        : null
            )
        );
        Tell(parsed, pairs, Path.GetFullPath(page));
        return ExitCode.Passed;
    }

    private void Tell(ParseResult parsed, List<AlikePair> pairs, string page)
    {
        if (parsed.GetValue(options.Json))
        {
            WriteJson(pairs);
            return;
        }
        var console = terminal.Results(parsed.GetValue(options.NoColor));
        foreach (var pair in pairs.Take(MostLines))
        {
            console.MarkupLine(
                $"{pair.Share, 5:P0}  {pair.Kata, -22} {Readable.Line(pair.One).EscapeMarkup()}  {Readable.Line(pair.Other).EscapeMarkup()}"
            );
        }
        console.MarkupLine(
            $"[bold]{pairs.Count} {(pairs.Count == 1 ? "pair" : "pairs")}[/], side by side: {page.EscapeMarkup()}"
        );
    }

    private void WriteJson(List<AlikePair> pairs)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "katas.similar/1");
            json.WriteStartArray("pairs");
            foreach (var pair in pairs)
            {
                json.WriteStartObject();
                json.WriteString("kata", pair.Kata);
                json.WriteString("one", pair.One);
                json.WriteString("other", pair.Other);
                json.WriteNumber("share", Math.Round(pair.Share, 3));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        terminal.Output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
