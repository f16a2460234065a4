using System.CommandLine;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Grading;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Reports;
using Spectre.Console;

namespace Katas.Cli;

/// <summary>One run over a class, with what is said about it on the way and at the end.</summary>
internal sealed class BatchSession(
    Terminal terminal,
    GlobalOptions options,
    ParseResult parsed,
    Kit kit,
    ResultsFolder results,
    GradebookFile book,
    Course course
)
{
    private bool Json => parsed.GetValue(options.Json);

    private IAnsiConsole Console =>
        Json ? terminal.Words(parsed.GetValue(options.NoColor)) : terminal.Results(parsed.GetValue(options.NoColor));

    /// <summary>Grades, and writes the class's marks.</summary>
    /// <param name="students">Takes the submissions in.</param>
    /// <param name="again">The command that goes on where this one is cut off.</param>
    /// <returns>The command's exit code.</returns>
    public async Task<int> RunAsync(
        Func<Batch, IReadOnlyList<HandedIn>> students,
        BatchOptions batchOptions,
        HostIsolation host,
        string again,
        CancellationToken cancellation
    )
    {
        book.CountsSpeed = batchOptions.Speed;
        var gradebook = await GradeAsync(students, batchOptions, host, again, cancellation);
        if (gradebook is null)
        {
            return ExitCode.Interrupted;
        }
        if (Json)
        {
            GradebookJson.Write(gradebook, terminal.Output);
        }
        else
        {
            new GradeSummary(Console).Class(gradebook);
            Console.MarkupLine(
                $"[dim]katas report {results.Path.EscapeMarkup()} makes the pages; katas export {results.Path.EscapeMarkup()} --format csv a table.[/]"
            );
        }
        return ExitCodeOf(gradebook);
    }

    /// <summary>The marks afterwards; null where it was interrupted.</summary>
    public async Task<Gradebook?> GradeAsync(
        Func<Batch, IReadOnlyList<HandedIn>> students,
        BatchOptions batchOptions,
        HostIsolation host,
        string again,
        CancellationToken cancellation
    )
    {
        var progress = new BatchProgress(Console, Mark, TimeProvider.System);
        var settings = CheckOptions.Usual() with { Isolation = host };
        var batch = new Batch(kit, GlobalOptions.Tools, settings, results, book, progress);
        async Task GradeAllAsync()
        {
            var handed = students(batch);
            progress.Students = handed.Count;
            await Task.Run(() => batch.RunAsync(handed, batchOptions, cancellation), cancellation);
        }
        try
        {
            if (terminal.IsInteractive && !Json)
            {
                await Console
                    .Status()
                    .Spinner(Spinner.Known.Dots)
                    .StartAsync(
                        "Starting…",
                        status =>
                        {
                            progress.Live = status;
                            return GradeAllAsync();
                        }
                    );
            }
            else
            {
                await GradeAllAsync();
            }
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            await terminal.Error.WriteLineAsync(
                $"katas: interrupted: {progress.Done} of {progress.Units} were finished in this run, and nothing is half done. To go on: {again}"
            );
            return null;
        }
        return Marks();
    }

    /// <summary>The class as things stand.</summary>
    public Gradebook Marks() => Class.Mark(results.Path, book, course, course.KatasOf(kit));

    private StudentMark Mark(HandedIn student) =>
        Class.MarkOf(results.Path, book, course, course.KatasOf(kit), student);

    /// <summary>An unchanged starter is nothing of the learner's that failed; what was not handed in did not pass.</summary>
    public static int ExitCodeOf(Gradebook gradebook)
    {
        var codes = gradebook.Students.SelectMany(student => student.Katas).Select(kata => kata.Code).ToHashSet();
        return codes.Contains(VerdictCode.Of(Verdict.HarnessFault)) ? ExitCode.HarnessFault
            : codes.All(code => code is "passed" or "not-started") ? ExitCode.Passed
            : ExitCode.NotPassed;
    }
}
