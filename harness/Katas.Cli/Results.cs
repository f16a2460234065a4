using System.CommandLine;
using Katas.Engine.Catalog;
using Katas.Engine.Grading;
using Katas.Judging;

namespace Katas.Cli;

/// <summary>What every command about a graded class takes: its results' folder, and the course's rules.</summary>
internal sealed class Results(GlobalOptions options)
{
    public Argument<string> Folder { get; } = new("OUT") { Description = "The results' folder of `katas grade`." };

    public Option<string?> Course { get; } =
        new("--course")
        {
            Description =
                "The course's rules: deadline, penalties, weights. Without it: course.yaml of the results' folder, or of the class's.",
            HelpName = "FILE",
        };

    public void AddTo(Command command)
    {
        KataNames.RefuseOptions(Folder);
        command.Add(Folder);
        command.Add(Course);
    }

    /// <summary>The marked class.</summary>
    /// <exception cref="SubmissionException">There is no gradebook, or the course's file is wrong.</exception>
    public Gradebook Read(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(Folder);
        using var book = GradebookFile.Open(folder);
        var course = CourseOf(parsed, folder, book);
        return Class.Mark(folder, book, course, course.KatasOf(options.Kit(parsed)));
    }

    /// <summary>The course, where one is named or found.</summary>
    /// <exception cref="SubmissionException">Its file is not there, or wrong.</exception>
    public Course CourseOf(ParseResult parsed, string folder, GradebookFile book)
    {
        if (parsed.GetValue(Course) is { } named)
        {
            return CourseFile.Read(named);
        }
        var own = Path.Combine(folder, CourseFile.FileName);
        if (File.Exists(own))
        {
            return CourseFile.Read(own);
        }
        return book.CourseFile is { } remembered ? CourseFile.Read(remembered) : Engine.Grading.Course.Usual;
    }
}
