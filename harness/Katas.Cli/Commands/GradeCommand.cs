using System.CommandLine;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Grading;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Reports;
using Spectre.Console;

namespace Katas.Cli.Commands;

/// <summary><c>katas grade DIR -o OUT</c>: a class into a gradebook.</summary>
internal sealed class GradeCommand(Terminal terminal, GlobalOptions options)
{
    private const string All = "all";
    private const string Failed = "failed";

    private readonly Argument<string> _folder = new("DIR")
    {
        Description = "The class: each folder, .zip or .tar.gz in it is one student's submission.",
    };

    private readonly Option<string> _out = new("--out", "-o")
    {
        Description = "The results' folder. The same command again does only what is missing.",
        HelpName = "OUT",
        Required = true,
    };

    private readonly Option<string[]> _again = new("--again")
    {
        Description = "Grade again although it is finished: what did not pass, everything, or one student's.",
        HelpName = "failed|all|STUDENT",
    };

    private readonly Option<int?> _seed = new("--seed")
    {
        Description = "Make the inputs of a new gradebook from this seed; without it one is drawn.",
        HelpName = "N",
    };

    private readonly Results _results = new(options);
    private readonly BatchOptionSet _batch = new();

    public Command Build()
    {
        KataNames.RefuseOptions(_folder);
        var command = new Command("grade", "Grade a class of submissions; goes on where it was cut off.")
        {
            _folder,
            _out,
            _again,
            _seed,
            _results.Course,
        };
        _batch.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var kit = options.Kit(parsed);
        var host = options.Host(parsed);
        _batch.RefuseStrangers(parsed, host);
        var (folder, output) = (parsed.GetRequiredValue(_folder), parsed.GetRequiredValue(_out));
        var list = ArrivalList.Below(folder, output);
        var again = AgainOf(parsed, list);
        using var results = ResultsFolder.Hold(output);
        using var book = GradebookFile.OpenOrCreate(output);
        Remember(parsed, folder, book);
        if (parsed.GetValue(_seed) is { } seed)
        {
            book.UseSeed(seed);
        }
        var course = _results.CourseOf(parsed, output, book);
        foreach (var stray in list.Strays)
        {
            await terminal.Error.WriteLineAsync($"katas: {stray}");
        }
        var session = new BatchSession(terminal, options, parsed, kit, results, book, course);
        return await session.RunAsync(
            batch => Receive(batch, list, book, cancellation),
            _batch.Of(parsed, kit, course) with
            {
                Again = again,
            },
            host,
            $"katas grade {folder} -o {output}",
            cancellation
        );
    }

    private List<HandedIn> Receive(Batch batch, ArrivalList list, GradebookFile book, CancellationToken cancellation)
    {
        var students = new List<HandedIn>();
        foreach (var arrival in list.Arrivals)
        {
            cancellation.ThrowIfCancellationRequested();
            var handed = batch.Receive(arrival);
            students.Add(handed);
            foreach (var sentence in handed.Problem is { } problem ? [problem] : handed.Remarks)
            {
                terminal.Error.WriteLine($"katas: {Readable.Line(handed.Student)}: {sentence}");
            }
        }
        return students;
    }

    /// <summary>Where a class brings its rules along, later commands find them, too.</summary>
    private void Remember(ParseResult parsed, string folder, GradebookFile book)
    {
        var own = Path.GetFullPath(Path.Combine(folder, CourseFile.FileName));
        if (parsed.GetValue(_results.Course) is { } named)
        {
            book.CourseFile = Path.GetFullPath(named);
        }
        else if (File.Exists(own))
        {
            book.CourseFile = own;
        }
    }

    private Again AgainOf(ParseResult parsed, ArrivalList list)
    {
        var words = parsed.GetValue(_again) ?? [];
        var students = words.Where(word => word is not (All or Failed)).ToHashSet(StringComparer.Ordinal);
        var unknown = students.FirstOrDefault(student => list.Arrivals.All(arrival => arrival.Student != student));
        return unknown is null
            ? new Again(words.Contains(All), words.Contains(Failed), students)
            : throw new SubmissionException($"--again {unknown}: nobody of this id handed anything in.");
    }
}
