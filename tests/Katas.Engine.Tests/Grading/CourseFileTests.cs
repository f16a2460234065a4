using Katas.Engine.Catalog;
using Katas.Engine.Grading;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Grading;

public sealed class CourseFileTests
{
    [Test]
    public void Everything_a_course_may_say_is_understood()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "roster.csv",
            "id,name,email,section,received\r\nanna,\"Smith, Anna\",anna@example.org,A,2026-11-21T10:00:00+01:00\r\n"
        );
        var file = folder.Write(
            "course.yaml",
            """
            title: Parallel programming
            deadline: 2026-11-20T23:59:00+01:00
            grace-minutes: 15
            penalty-per-day: 7.5
            most-penalty: 50
            extensions: { ben: 2026-11-25T23:59:00+01:00 }
            weights: { hashing/futures: 2, crawling/futures: 0.5 }
            katas: [hashing/futures, hashing/locked, crawling/locked]
            leave-out: [crawling/locked]
            drop-lowest: 1
            solutions-from: 2026-12-01T00:00:00Z
            visibility: after_published
            hidden-cases: ["one worker"]
            late-by: file-times
            roster: roster.csv
            """
        );

        var course = CourseFile.Read(file);

        course.Rules.Deadline.ShouldBe(new DateTimeOffset(2026, 11, 20, 23, 59, 0, TimeSpan.FromHours(1)));
        (course.Rules.Grace, course.Rules.PenaltyPerDay, course.Rules.MostPenalty).ShouldBe(
            (TimeSpan.FromMinutes(15), 7.5, 50)
        );
        course.Rules.Extensions.Keys.ShouldBe(["ben"]);
        (
            course.Rules.WeightOf("hashing/futures"),
            course.Rules.WeightOf("hashing/locked"),
            course.Rules.WeightOf("crawling/locked")
        ).ShouldBe((2, 1, 0));
        (course.Rules.DropLowest, course.Rules.Visibility).ShouldBe((1, Visibility.AfterPublished));
        course.Rules.HiddenCases.ShouldBe(["one worker"]);
        course
            .KatasOf(Kit.Read(House.Root))
            .Select(kata => $"{kata}")
            .ShouldBe(["hashing/locked", "hashing/futures", "crawling/locked"]);
        course.LateByFileTimes.ShouldBeTrue();
        course
            .Roster.People["anna"]
            .Person.ShouldBe(new Person("anna", "Smith, Anna") { Email = "anna@example.org", Section = "A" });
    }

    [TestCase("deadlin: 2026-11-20T23:59:00Z", ":1:1: unknown key `deadlin`")]
    [TestCase("deadline: tomorrow", ":1:11: `deadline` is a moment with its zone")]
    [TestCase("deadline: 2026-11-20T23:59:00", ":1:11: `deadline` is a moment with its zone")]
    [TestCase("penalty-per-day: -5", ":1:18: `penalty-per-day` is a number from 0 to 100")]
    [TestCase("weights: { hashing/future: 2 }", ":1:12: there is no kata `hashing/future`")]
    [TestCase("visibility: nobody", ":1:13: `visibility` is one of visible, after_published, after_due_date, hidden")]
    [TestCase("title: [", ":1:")]
    [TestCase("roster: nowhere.csv", "nowhere.csv cannot be read")]
    public void What_it_cannot_say_is_told_with_its_line(string yaml, string message)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("course.yaml", yaml);

        Should.Throw<SubmissionException>(() => CourseFile.Read(file)).Message.ShouldContain(message);
    }

    [TestCase("name\nAnna\n", "the first line names the columns: id")]
    [TestCase("id,shoe size\nanna,38\n", "the first line names the columns: id")]
    [TestCase("id\nanna\nanna\n", "\"anna\" is there twice")]
    [TestCase("id,received\nanna,noon\n", "row 2: `received` is a moment")]
    [TestCase("id\n\"anna\n", "a quotation mark is not closed")]
    public void A_roster_that_is_none_is_told_why(string csv, string message)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("roster.csv", csv);

        Should.Throw<SubmissionException>(() => Roster.Read(file)).Message.ShouldContain(message);
    }
}
