using Katas.Judging;
using Spectre.Console;

namespace Katas.Reports;

/// <summary>Grading for people: a line a student, and how the class did.</summary>
public sealed class GradeSummary(IAnsiConsole console)
{
    private const int BarWidth = 40;
    private const int Most = 5;

    /// <summary>One student whose work is graded.</summary>
    public void Student(StudentMark student, int at, int of)
    {
        var mark = student.Final is { } final ? $"{final, 5:0.0} of 100" : "no mark yet";
        var late = student.DaysLate > 0 ? $"  [yellow]{student.DaysLate} days late[/]" : "";
        var more = student.IsProvisional ? "  [dim]provisional[/]" : "";
        console.MarkupLine(
            $"[dim]{$"{at}/{of}", 9}[/]  {Readable.Line(student.Person.Id).EscapeMarkup(), -24} {student.Passed, 2} of {student.Katas.Count} passed  {mark}{late}{more}"
        );
    }

    /// <summary>How the class did.</summary>
    public void Class(Gradebook book)
    {
        console.WriteLine();
        var unusable = book.Students.Count(student => student.Work.Problem is not null);
        console.MarkupLine(
            $"[bold]{book.Students.Count} {(book.Students.Count == 1 ? "student" : "students")}[/]{(unusable > 0 ? $", {unusable} of whom nothing could be graded" : "")}"
        );
        if (Distribution.Of(book) is { } marks)
        {
            console.MarkupLine(
                $"mean {marks.Mean:0.0}, median {marks.Median:0.0}, half of them from {marks.LowerQuarter:0.0} to {marks.UpperQuarter:0.0}"
            );
            var longest = Math.Max(1, marks.Tenths.Max());
            for (var tenth = 0; tenth < marks.Tenths.Count; tenth++)
            {
                var bar = new string('█', marks.Tenths[tenth] * BarWidth / longest);
                console.MarkupLine($"{$"{tenth * 10}–{(tenth + 1) * 10}", 8}  {bar} {marks.Tenths[tenth]}");
            }
        }
        var verdicts = book
            .Students.SelectMany(student => student.Katas)
            .GroupBy(kata => kata.Code)
            .OrderByDescending(code => code.Count())
            .Take(Most)
            .Select(code => $"{code.Count()} {code.Key}");
        console.MarkupLine($"[dim]{string.Join(", ", verdicts).EscapeMarkup()}[/]");
        if (book.Students.Any(student => student.IsProvisional))
        {
            console.MarkupLine("[yellow]Some marks are provisional: the same command again grades what is missing.[/]");
        }
    }
}
