using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Reports.Tests.Courses;

public sealed class CsvTests
{
    [Test]
    public void The_table_comes_back_from_a_reader_that_is_not_ours()
    {
        var book = GivenClass.Book();

        var rows = Rows(CsvExports.WriteFull, book);

        rows.Count.ShouldBe(3);
        rows[0]["student"].ShouldBe("anna");
        rows[0]["name"].ShouldBe("Smith, Anna");
        rows[0]["hashing/thread-pool"].ShouldBe("96.4");
        rows[0]["factorial/locked verdict"].ShouldBe("race");
        double.Parse(rows[0]["final"], CultureInfo.InvariantCulture).ShouldBe(book.Students[0].Final!.Value, 0.01);
        rows[2]["student"].Length.ShouldBe(255);
        rows[2]["problem"].ShouldBe("the archive cannot be read.");
    }

    [Test]
    public void No_field_is_a_formula()
    {
        foreach (
            var write in (Action<Gradebook, TextWriter>[])
                [CsvExports.WriteFull, CsvExports.WriteCanvas, CsvExports.WriteMoodle]
        )
        {
            Rows(write, GivenClass.Book())
                .SelectMany(row => row.Values)
                .Where(field => field.Length > 0 && field[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
                .ShouldBeEmpty();
        }
        Rows(CsvExports.WriteFull, GivenClass.Book())[1]["student"].ShouldBe($"'{GivenClass.Evil}");
    }

    [Test]
    public void Canvas_gets_its_own_columns_and_the_points_possible()
    {
        var rows = Rows(CsvExports.WriteCanvas, GivenClass.Book());

        rows[0].Keys.ShouldBe(["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Katas, \"autumn\" <2026>"]);
        rows[0]["Student"].ShouldBe("    Points Possible");
        rows[0]["Katas, \"autumn\" <2026>"].ShouldBe("100");
        (rows[1]["Student"], rows[1]["ID"], rows[1]["SIS Login ID"]).ShouldBe(("Smith, Anna", "anna", "asmith"));
    }

    [Test]
    public void Moodle_is_mapped_by_its_own_fields()
    {
        var rows = Rows(CsvExports.WriteMoodle, GivenClass.Book());

        (rows[0]["useridnumber"], rows[0]["useremail"]).ShouldBe(("00123", "anna@example.org"));
        rows[0]["feedback"].ShouldBe("1 of 3 katas passed");
    }

    private static List<Dictionary<string, string>> Rows(Action<Gradebook, TextWriter> write, Gradebook book)
    {
        using var text = new StringWriter();
        write(book, text);
        using var reader = new CsvReader(
            new StringReader(text.ToString()),
            new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.None }
        );
        reader.Read();
        reader.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
        {
            rows.Add(
                reader.HeaderRecord!.ToDictionary(name => name, name => reader.GetField(name)!, StringComparer.Ordinal)
            );
        }
        return rows;
    }
}
