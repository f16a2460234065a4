using Katas.Judging;

namespace Katas.Reports;

/// <summary>A class as a table: for spreadsheets, for Canvas and for Moodle.</summary>
public static class CsvExports
{
    private const int OutOf = 100;

    /// <summary>Everything, a row a student and two columns a kata.</summary>
    public static void WriteFull(Gradebook book, TextWriter output)
    {
        Line(
            output,
            [
                "student",
                "name",
                "email",
                "section",
                "earned",
                "days late",
                "penalty",
                "final",
                "passed",
                "provisional",
                "problem",
                .. book.Katas.SelectMany(kata => (string[])[kata, $"{kata} verdict"]),
            ]
        );
        foreach (var student in book.Students)
        {
            var person = student.Person;
            Line(
                output,
                [
                    person.Id,
                    person.Name,
                    person.Email,
                    person.Section,
                    CsvLine.Rounded(student.Earned),
                    student.DaysLate,
                    CsvLine.Rounded(student.Penalty),
                    CsvLine.Rounded(student.Final),
                    student.Passed,
                    student.IsProvisional ? "yes" : "no",
                    student.Work.Problem,
                    .. student.Katas.SelectMany(kata => (object?[])[CsvLine.Rounded(kata.Points), kata.Code]),
                ]
            );
        }
    }

    /// <summary>As Canvas imports grades: its own names of columns, a row of points possible, one column for the assignment.</summary>
    public static void WriteCanvas(Gradebook book, TextWriter output)
    {
        Line(output, ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", book.Rules.Title]);
        Line(output, ["    Points Possible", null, null, null, null, OutOf]);
        foreach (var student in book.Students)
        {
            var person = student.Person;
            Line(
                output,
                [person.Name, person.Id, person.IdNumber, person.Login, person.Section, CsvLine.Rounded(student.Final)]
            );
        }
    }

    /// <summary>As Moodle imports grades, mapped by <c>useridnumber</c> or <c>useremail</c>.</summary>
    public static void WriteMoodle(Gradebook book, TextWriter output)
    {
        Line(output, ["useridnumber", "useremail", "fullname", book.Rules.Title, "feedback"]);
        foreach (var student in book.Students)
        {
            var person = student.Person;
            Line(
                output,
                [
                    person.IdNumber ?? person.Id,
                    person.Email,
                    person.Name,
                    CsvLine.Rounded(student.Final),
                    student.Work.Problem ?? $"{student.Passed} of {student.Katas.Count} katas passed",
                ]
            );
        }
    }

    private static void Line(TextWriter output, object?[] values)
    {
        output.Write(CsvLine.Of(values));
        // The standard's own line end, whatever the system's.
        output.Write("\r\n");
    }
}
