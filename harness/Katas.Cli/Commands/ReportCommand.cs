using System.CommandLine;
using Katas.Engine.Catalog;
using Katas.Engine.Grading;
using Katas.Judging;
using Katas.Reports;

namespace Katas.Cli.Commands;

/// <summary><c>katas report OUT</c>: pages of the class and of each student, and feedback to hand out.</summary>
internal sealed class ReportCommand(Terminal terminal, GlobalOptions options)
{
    private readonly Results _results = new(options);

    public Command Build()
    {
        var command = new Command(
            "report",
            "Pages of a class and of each student (OUT/report), and feedback to hand out (OUT/feedback)."
        );
        _results.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var book = _results.Read(parsed);
        var kit = options.Kit(parsed);
        var output = parsed.GetRequiredValue(_results.Folder);
        var pages = Path.Combine(output, "report");
        var solutions = book.Rules.SolutionsFrom is { } from && TimeProvider.System.GetUtcNow() >= from;
        Files.Write(Path.Combine(pages, "index.html"), ClassPage.Of(book));
        foreach (var student in book.Students)
        {
            var name = PageName.Of(student.Person.Id);
            Files.Write(
                Path.Combine(pages, "students", $"{name}.html"),
                StudentPage.Of(book, student, new Texts(kit, student.Work.Folder, solutions))
            );
            Files.Write(Path.Combine(output, "feedback", $"{name}.md"), FeedbackMarkdown.Of(book.Rules, student));
        }
        var index = Path.GetFullPath(Path.Combine(pages, "index.html"));
        if (parsed.GetValue(options.Json))
        {
            terminal.Output.WriteLine(
                $$"""{"schema":"katas.report/1","page":{{System.Text.Json.JsonSerializer.Serialize(index, Text.Default.String)}},"students":{{book.Students.Count}}}"""
            );
        }
        else
        {
            terminal.Output.WriteLine(index);
        }
        return ExitCode.Passed;
    }

    /// <summary>A student's scripts as they were graded, and the references where they may be shown.</summary>
    private sealed class Texts(Kit kit, string? folder, bool solutions) : IScriptTexts
    {
        public string? Script(string kata) =>
            folder is not null && KataId.Parse(kata) is { } id ? ScriptText.Read(folder, id.ScriptPath) : null;

        public string? Solution(string kata) =>
            solutions && KataId.Parse(kata) is { } id
                ? ScriptText.Read(Path.Combine(kit.Root, "solutions"), id.ScriptPath)
                : null;
    }
}
