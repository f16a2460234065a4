using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Engine.Grading;

/// <summary>From the journal and the course to marks.</summary>
public static class Class
{
    /// <summary>Everybody who handed something in, and everybody of the roster.</summary>
    /// <param name="results">The folder of the results.</param>
    /// <param name="katas">The columns.</param>
    public static Gradebook Mark(string results, GradebookFile book, Course course, IReadOnlyList<KataId> katas) =>
        Mark(results, book, course, katas, book.Report);

    /// <summary>The same as it was when this unit was the newest.</summary>
    public static Gradebook MarkAsOf(
        string results,
        GradebookFile book,
        Course course,
        IReadOnlyList<KataId> katas,
        long unit
    ) => Mark(results, book, course, katas, (hash, kata) => book.ReportAsOf(hash, kata, unit));

    private static Gradebook Mark(
        string results,
        GradebookFile book,
        Course course,
        IReadOnlyList<KataId> katas,
        Func<string, KataId, (KataReport, double)?> report
    )
    {
        var handed = book.Students();
        var silent = course.Roster.People.Values.Where(entry =>
            handed.All(student => student.Student != entry.Person.Id)
        );
        var work = handed
            .Select(student => Work(results, report, course, student))
            .Concat(silent.Select(entry => new StudentWork(entry.Person) { Problem = "nothing was handed in." }))
            .OrderBy(work => work.Person.Id, StringComparer.Ordinal);
        return Marker.Mark(course.Rules, [.. katas.Select(kata => kata.ToString())], work, book.CountsSpeed);
    }

    /// <summary>One of them.</summary>
    public static StudentMark MarkOf(
        string results,
        GradebookFile book,
        Course course,
        IReadOnlyList<KataId> katas,
        HandedIn student
    ) =>
        Marker
            .Mark(
                course.Rules,
                [.. katas.Select(kata => kata.ToString())],
                [Work(results, book.Report, course, student)],
                book.CountsSpeed
            )
            .Students[0];

    private static StudentWork Work(
        string results,
        Func<string, KataId, (KataReport, double)?> report,
        Course course,
        HandedIn student
    )
    {
        var known = course.Roster.People.GetValueOrDefault(student.Student);
        return new StudentWork(known?.Person ?? new Person(student.Student, student.Name))
        {
            Katas = student.Scripts.ToDictionary(
                script => script.Key.ToString(),
                script => report(script.Value, script.Key)
            ),
            Received =
                known?.Received
                ?? (course.LateByFileTimes && student.Problem is null ? student.Newest : (DateTimeOffset?)null),
            MarkedLate = student.MarkedLate,
            Problem = student.Problem,
            Remarks = student.Remarks,
            Folder = student.Submission is { } submission
                ? Path.Combine(ResultsFolder.SubmissionsOf(results), submission)
                : null,
        };
    }
}
