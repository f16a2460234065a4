using System.CommandLine;
using Katas.Engine.Catalog;
using Katas.Judging;
using Katas.Reports;

namespace Katas.Cli.Commands;

/// <summary><c>katas export OUT --format …</c>: the marks, as other systems read them.</summary>
internal sealed class ExportCommand(Terminal terminal, GlobalOptions options)
{
    /// <summary>One document for the class.</summary>
    private static readonly Dictionary<string, Action<Gradebook, TextWriter>> OfClass = new(StringComparer.Ordinal)
    {
        ["csv"] = CsvExports.WriteFull,
        ["canvas"] = CsvExports.WriteCanvas,
        ["moodle"] = CsvExports.WriteMoodle,
        ["junit"] = JUnitExport.Write,
        ["json"] = GradebookJson.Write,
    };

    /// <summary>One document a student, with its file's ending.</summary>
    private static readonly Dictionary<
        string,
        (Func<CourseRules, StudentMark, string> Write, string Ending)
    > OfStudent = new(StringComparer.Ordinal)
    {
        ["gradescope"] = (JsonExports.Gradescope, ".json"),
        ["github-classroom"] = (JsonExports.GitHubClassroom, ".txt"),
        ["exercism"] = (JsonExports.Exercism, ".json"),
        ["prairielearn"] = (JsonExports.PrairieLearn, ".json"),
        ["markdown"] = (FeedbackMarkdown.Of, ".md"),
    };

    private readonly Option<string> _format = new("--format")
    {
        Description = "What for.",
        HelpName = string.Join('|', OfClass.Keys.Concat(OfStudent.Keys)),
        Required = true,
    };

    private readonly Option<string?> _student = new("--student")
    {
        Description = "Only this student's; formats of one document a student then go to standard output.",
        HelpName = "ID",
    };

    private readonly Option<string?> _to = new("--to")
    {
        Description =
            "The file to write; for formats of one document a student the folder. Without it: standard output, or OUT/export.",
        HelpName = "PATH",
    };

    private readonly Results _results = new(options);

    public Command Build()
    {
        _format.AcceptOnlyFromAmong([.. OfClass.Keys, .. OfStudent.Keys]);
        var command = new Command(
            "export",
            "The marks of a class, as spreadsheets, platforms and autograders read them."
        )
        {
            _format,
            _student,
            _to,
        };
        _results.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var book = Chosen(_results.Read(parsed), parsed.GetValue(_student));
        var format = parsed.GetRequiredValue(_format);
        var to = parsed.GetValue(_to);
        if (OfClass.TryGetValue(format, out var write))
        {
            WriteOne(to, output => write(book, output));
        }
        else if (parsed.GetValue(_student) is not null)
        {
            WriteOne(to, output => output.WriteLine(OfStudent[format].Write(book.Rules, book.Students[0])));
        }
        else
        {
            WriteEach(parsed, book, format, to);
        }
        return ExitCode.Passed;
    }

    private static Gradebook Chosen(Gradebook book, string? student)
    {
        if (student is null)
        {
            return book;
        }
        var chosen = book.Students.Where(one => one.Person.Id == student).ToList();
        return chosen.Count > 0
            ? book with
            {
                Students = chosen,
            }
            : throw new SubmissionException($"--student {student}: nobody of this id is in the gradebook.");
    }

    private void WriteOne(string? to, Action<TextWriter> write)
    {
        if (to is null)
        {
            write(terminal.Output);
            return;
        }
        using var text = new StringWriter();
        write(text);
        Files.Write(to, text.ToString());
    }

    private void WriteEach(ParseResult parsed, Gradebook book, string format, string? to)
    {
        var folder = to ?? Path.Combine(parsed.GetRequiredValue(_results.Folder), "export", format);
        foreach (var student in book.Students)
        {
            Files.Write(
                Path.Combine(folder, PageName.Of(student.Person.Id) + OfStudent[format].Ending),
                OfStudent[format].Write(book.Rules, student) + "\n"
            );
        }
        terminal.Error.WriteLine($"katas: {book.Students.Count} files in {folder}");
    }
}
