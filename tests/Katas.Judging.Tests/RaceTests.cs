using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests;

public sealed class RaceTests
{
    private static readonly RacingAccess Reads = new("hashing/futures.csx", 7, 13, Writes: false);
    private static readonly RacingAccess Writes = new("hashing/futures.csx", 9, 5, Writes: true);

    [Test]
    public void A_race_names_the_variable_and_both_lines_and_points_at_the_one_that_writes()
    {
        var finding = Judge(new Race("seen", Reads, Writes)).ShouldHaveSingleItem();

        finding.Code.ShouldBe(Verdict.Race);
        finding.Message.ShouldStartWith("While one thread changed seen on line 9, another read it on line 7.");
        finding.Place.ShouldBe(new SourcePlace("hashing/futures.csx", 9, 5));
        finding.Hint.ShouldNotBeNull().ShouldContain("the same lock");
    }

    [Test]
    public void Two_at_one_line_are_told_so() =>
        Judge(new Race("count", Writes, Writes))[0]
            .Message.ShouldStartWith("Two threads were at count on line 9 at the same time.");

    [Test]
    public void Another_file_is_named()
    {
        var there = Reads with { File = "helper.csx" };

        Judge(new Race("seen", there, Writes))[0].Message.ShouldContain("on line 7 of helper.csx.");
    }

    [Test]
    public void A_name_that_the_script_made_up_cannot_do_more_than_be_read() =>
        Judge(new Race("a\u202eb\n", Reads, Writes))[0].Message.ShouldContain("a\\u{202e}b\\n");

    [Test]
    public void Many_races_are_told_by_the_first_three() =>
        Judge([.. Enumerable.Range(1, 9).Select(n => new Race($"v{n}", Reads, Writes))]).Count.ShouldBe(3);

    [Test]
    public void A_watched_run_that_takes_too_long_says_nothing_but_its_races()
    {
        var slow = Given.Ended(new OutOfTime(TimeSpan.FromSeconds(10), InTopLevel: false, Idle: false)) with
        {
            IsWatched = true,
        };

        CaseJudge.Judge("watched", Given.Expect(Shape.List, Given.Factorial(3)), slow).ShouldBeEmpty();
        CaseJudge
            .Judge(
                "watched",
                Given.Expect(Shape.List, Given.Factorial(3)),
                slow with
                {
                    Races = [new("a", Reads, Writes)],
                }
            )
            .ShouldHaveSingleItem()
            .Code.ShouldBe(Verdict.Race);
    }

    [Test]
    public void What_the_delays_alone_made_go_wrong_is_a_race_that_says_so()
    {
        var finding = CaseJudge.OfThePace(
            new Finding(Verdict.WrongResult, "3!: expected 6, got 0.") { Case = "watched" }
        );

        finding.Code.ShouldBe(Verdict.Race);
        finding.Case.ShouldBe("watched");
        finding.Message.ShouldContain("goes right at full speed: 3!: expected 6, got 0.");
    }

    [Test]
    public void Who_hangs_is_told_where_it_was_last_seen()
    {
        var hangs = Given.Ended(new OutOfTime(TimeSpan.FromSeconds(10), InTopLevel: false, Idle: true)) with
        {
            Waiting = [new("a.csx", 12), new("a.csx", 20), new("a.csx", 20)],
        };

        var finding = CaseJudge.Judge("held", Given.Expect(Shape.List, Given.Factorial(3)), hangs)[0];

        finding.Message.ShouldEndWith("Last seen: one thread at line 12, 2 threads at line 20.");
        finding.Place.ShouldBe(new SourcePlace("a.csx", 12));
    }

    private static IReadOnlyList<Finding> Judge(params IReadOnlyList<Race> races) =>
        CaseJudge.Judge(
            "watched",
            Given.Expect(Shape.List, Given.Factorial(3)),
            Given.Results(Shape.List, Given.Factorial(3)) with
            {
                Races = races,
                IsWatched = true,
            }
        );
}
