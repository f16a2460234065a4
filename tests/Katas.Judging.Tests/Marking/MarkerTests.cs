using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests.Marking;

public sealed class MarkerTests
{
    private static readonly string[] Katas = ["hashing/sequential", "hashing/thread-pool", "hashing/locked"];
    private static readonly DateTimeOffset Deadline = new(2026, 11, 20, 23, 0, 0, TimeSpan.Zero);

    [Test]
    public void What_was_not_handed_in_earns_nothing()
    {
        var mark = Mark(CourseRules.Usual, Works((Katas[0], Passed())));

        mark.Earned!.Value.ShouldBe(100.0 / 3, 0.001);
        mark.Katas.Select(kata => kata.Code).ShouldBe(["passed", "missing", "missing"]);
        mark.IsProvisional.ShouldBeFalse();
    }

    [Test]
    public void Our_own_failure_counts_neither_for_nor_against()
    {
        var mark = Mark(CourseRules.Usual, Works(All(Passed(), Failed(Verdict.HarnessFault), Passed())));

        mark.Earned.ShouldBe(100);
        // The next run tries again.
        mark.IsProvisional.ShouldBeTrue();
    }

    [Test]
    public void Right_results_in_the_wrong_way_keep_their_share()
    {
        Mark(CourseRules.Usual, Works(All(Failed(Verdict.NotParallel))), countsSpeed: false)
            .Katas[0]
            .Points!.Value.ShouldBe(100 * 50.0 / 70, 0.001);
        Mark(CourseRules.Usual, Works(All(Failed(Verdict.NotParallel))), countsSpeed: true)
            .Katas[0]
            .Points.ShouldBe(50);
    }

    [Test]
    public void Speed_counts_where_it_was_measured_and_nowhere_else()
    {
        var fast = Passed() with
        {
            Speed = new SpeedReport(SpeedState.Measured) { Points = new Estimate(15, 14, 16) },
            Score = new Score(85, 100, 50, 20) { Speed = 15 },
        };
        var untold = Passed() with { Speed = new SpeedReport(SpeedState.Inconclusive) };

        var mark = Mark(CourseRules.Usual, Works(All(fast, untold, Passed())), countsSpeed: true);

        mark.Katas.Select(kata => kata.Points).ShouldBe([85, 100, 100]);
        mark.Katas.Select(kata => kata.IsProvisional).ShouldBe([false, false, true]);
        Mark(CourseRules.Usual, Works(All(fast)), countsSpeed: false).Katas[0].Points.ShouldBe(100);
    }

    [Test]
    public void Katas_weigh_what_the_course_says_and_the_worst_are_dropped()
    {
        var work = Works(All(Passed(), Failed(Verdict.WrongResult), Failed(Verdict.NotParallel)));
        var rules = new CourseRules { Weights = new Dictionary<string, double> { [Katas[0]] = 3 } };

        Mark(rules, work, countsSpeed: true).Earned!.Value.ShouldBe(((3 * 100) + 0 + 50) / 5.0, 0.001);
        Mark(rules with { DropLowest = 1 }, work, countsSpeed: true).Earned!.Value.ShouldBe(350 / 4.0, 0.001);
        Mark(rules with { LeftOut = [Katas[1], Katas[2]] }, work).Earned.ShouldBe(100);
    }

    [TestCase(0, 0)]
    [TestCase(10, 0)]
    [TestCase(11, 1)]
    [TestCase(24 * 60, 1)]
    [TestCase((24 * 60) + 1, 2)]
    public void Every_begun_day_after_the_grace_is_a_day(int minutesLate, int days)
    {
        var rules = new CourseRules
        {
            Deadline = Deadline,
            Grace = TimeSpan.FromMinutes(10),
            PenaltyPerDay = 10,
        };
        var work = Works(All(Passed(), Passed(), Passed())) with { Received = Deadline.AddMinutes(minutesLate) };

        var mark = Mark(rules, work);

        mark.DaysLate.ShouldBe(days);
        mark.Final.ShouldBe(100 - (10 * days));
    }

    [Test]
    public void Being_late_costs_no_more_than_the_most_and_never_more_than_was_earned()
    {
        var rules = new CourseRules
        {
            Deadline = Deadline,
            PenaltyPerDay = 10,
            MostPenalty = 30,
        };
        var late = Works((Katas[0], Passed())) with { Received = Deadline.AddDays(100) };

        Mark(rules, late).Penalty.ShouldBe(30);
        Mark(rules with { MostPenalty = 100 }, late).Final.ShouldBe(0);
    }

    [Test]
    public void An_extension_is_the_students_own_deadline()
    {
        var rules = new CourseRules
        {
            Deadline = Deadline,
            PenaltyPerDay = 10,
            Extensions = new Dictionary<string, DateTimeOffset> { ["anna"] = Deadline.AddDays(5) },
        };

        Marker.DaysLate(rules, Works() with { Received = Deadline.AddDays(5) }).ShouldBe(0);
        Marker.DaysLate(rules, Works() with { Received = Deadline.AddDays(6) }).ShouldBe(1);
        Marker.DaysLate(rules, Works() with { MarkedLate = true }).ShouldBe(0);
    }

    [Test]
    public void Marked_as_late_without_a_moment_is_one_day()
    {
        var rules = new CourseRules { Deadline = Deadline, PenaltyPerDay = 10 };

        Marker.DaysLate(rules, Works() with { MarkedLate = true }).ShouldBe(1);
        Marker.DaysLate(CourseRules.Usual, Works() with { MarkedLate = true }).ShouldBe(0);
    }

    [Test]
    public void The_distribution_counts_everybody_once()
    {
        var book = Marker.Mark(
            CourseRules.Usual,
            [Katas[0]],
            [Works((Katas[0], Passed())), Works((Katas[0], Failed(Verdict.NotParallel))), Works()],
            countsSpeed: true
        );

        var marks = Distribution.Of(book)!;

        (marks.Count, marks.Mean, marks.Median).ShouldBe((3, 50, 50));
        marks.Tenths.ShouldBe([1, 0, 0, 0, 0, 1, 0, 0, 0, 1]);
        Distribution.Of(book with { Students = [] }).ShouldBeNull();
    }

    private static StudentMark Mark(CourseRules rules, StudentWork work, bool countsSpeed = false) =>
        Marker.Mark(rules, Katas, [work], countsSpeed).Students[0];

    private static (string, KataReport)[] All(params KataReport[] reports) =>
        [.. Katas.Zip(reports, (kata, report) => (kata, report))];

    private static StudentWork Works(params (string Kata, KataReport Report)[] katas) =>
        new(new Person("anna", "Anna"))
        {
            Katas = katas.ToDictionary(kata => kata.Kata, kata => ((KataReport, double)?)(kata.Report, 100)),
        };

    private static KataReport Passed() =>
        new("hashing/sequential", "hashing/sequential.csx", Verdict.Passed, [], [], Scoring.For([], Weights.Usual));

    private static KataReport Failed(Verdict verdict) =>
        KataReport.Unrun("hashing/sequential", "hashing/sequential.csx", Weights.Usual, new Finding(verdict, "so"));
}
