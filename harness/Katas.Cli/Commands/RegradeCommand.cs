using System.CommandLine;
using Katas.Engine.Grading;
using Katas.Reports;

namespace Katas.Cli.Commands;

/// <summary><c>katas regrade OUT</c>: after the kit was mended, what that can change, and whose marks moved.</summary>
internal sealed class RegradeCommand(Terminal terminal, GlobalOptions options)
{
    private readonly Results _results = new(options);
    private readonly BatchOptionSet _batch = new();

    public Command Build()
    {
        var command = new Command(
            "regrade",
            "Grade again what a change of the kit can change, from the submissions as they were graded; shows whose marks moved."
        );
        _results.AddTo(command);
        _batch.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var kit = options.Kit(parsed);
        var host = options.Host(parsed);
        _batch.RefuseStrangers(parsed, host);
        var output = parsed.GetRequiredValue(_results.Folder);
        using var book = GradebookFile.Open(output);
        using var results = ResultsFolder.Hold(output);
        var course = _results.CourseOf(parsed, output, book);
        var batch = _batch.Of(parsed, kit, course);
        var session = new BatchSession(terminal, options, parsed, kit, results, book, course);
        // What counted when this began, also where an earlier regrade was cut off.
        var settled = book.BeginRegrade();
        var before = Class.MarkAsOf(results.Path, book, course, course.KatasOf(kit), settled);
        var after = await session.GradeAsync(
            _ => [.. book.Students().Where(student => student.Submission is not null)],
            batch with
            {
                Speed = batch.Speed && book.CountsSpeed,
            },
            host,
            $"katas regrade {output}",
            cancellation
        );
        if (after is null)
        {
            return ExitCode.Interrupted;
        }
        book.EndRegrade();
        var noColor = parsed.GetValue(options.NoColor);
        var json = parsed.GetValue(options.Json);
        new MarkChanges(json ? terminal.Words(noColor) : terminal.Results(noColor)).Write(before, after);
        if (json)
        {
            GradebookJson.Write(after, terminal.Output);
        }
        return BatchSession.ExitCodeOf(after);
    }
}
