using CsCheck;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests;

public sealed class KataJudgeTests
{
    private static readonly Gen<Finding[]> Findings = Gen.Select(
        Gen.Enum<Verdict>(),
        Gen.Int[0, 4],
        Gen.Int[0, 9],
        (code, message, place) =>
            new Finding(code, $"{message}")
            {
                Place = place > 1 ? null : new SourcePlace("a.csx", place),
                Case = $"case {place}",
            }
    ).Array[0, 12];

    [Test]
    public void Without_findings_it_has_passed() => KataJudge.Of([]).ShouldBe(Verdict.Passed);

    [Test]
    public void The_verdict_is_the_first_findings_code() =>
        KataJudge.Of([new Finding(Verdict.Race, ""), new Finding(Verdict.WrongResult, "")]).ShouldBe(Verdict.Race);

    [Test]
    public void What_is_forbidden_comes_first_order_last_and_everything_else_keeps_its_place() =>
        Findings.Sample(findings =>
        {
            var told = findings.Where(f => f.Code != Verdict.Race).DistinctBy(Told).ToList();
            return KataJudge
                .Order(findings)
                .Where(f => f.Code != Verdict.Race)
                .Select(Told)
                .SequenceEqual([
                    .. told.Where(f => f.Code == Verdict.Forbidden).Select(Told),
                    .. told.Where(f => f.Code is not (Verdict.Forbidden or Verdict.WrongOrder)).Select(Told),
                    .. told.Where(f => f.Code == Verdict.WrongOrder).Select(Told),
                ]);
        });

    [Test]
    public void No_race_is_told_behind_what_a_race_may_do() =>
        Findings.Sample(findings =>
            KataJudge
                .Order(findings)
                .SkipWhile(f =>
                    f.Code
                        is not (
                            Verdict.WrongResult
                            or Verdict.WrongOrder
                            or Verdict.Crashed
                            or Verdict.Hung
                            or Verdict.TimeLimit
                        )
                )
                .All(f => f.Code != Verdict.Race)
        );

    [Test]
    public void A_race_stays_behind_what_was_seen_to_be_built_wrongly() =>
        KataJudge
            .Order([
                new Finding(Verdict.TooManyInFlight, "eight"),
                new Finding(Verdict.WrongResult, "short"),
                new Finding(Verdict.Race, "list"),
            ])
            .Select(finding => finding.Code)
            .ShouldBe([Verdict.TooManyInFlight, Verdict.Race, Verdict.WrongResult]);

    [Test]
    public void The_same_finding_of_several_cases_is_told_once_with_the_first_case_and_the_number_of_the_others()
    {
        var finding = new Finding(Verdict.WrongResult, "4!: expected 24, got 23.");

        var ordered = KataJudge.Order([
            finding with
            {
                Case = "one",
            },
            finding with
            {
                Case = "two",
                Message = "another",
            },
            finding with
            {
                Case = "three",
            },
            finding with
            {
                Case = "four",
            },
        ]);

        ordered.Select(f => (f.Case, f.MoreCases)).ShouldBe([("one", 2), ("two", 0)]);
    }

    [Test]
    public void No_finding_is_lost_or_invented() =>
        Findings.Sample(findings => KataJudge.Order(findings).Sum(f => 1 + f.MoreCases) == findings.Length);

    [Test]
    public void Where_findings_of_order_stand_among_the_others_never_changes_the_verdict() =>
        Findings
            .SelectMany(findings =>
                Gen.Shuffle(findings.Where(f => f.Code == Verdict.WrongOrder).ToArray())
                    .Select(late => (findings, late))
            )
            .Sample(p =>
            {
                var others = p.findings.Where(f => f.Code != Verdict.WrongOrder).ToList();
                var verdict = KataJudge.Of(KataJudge.Order(p.findings));
                return verdict == KataJudge.Of(KataJudge.Order([.. p.late, .. others]))
                    && verdict == KataJudge.Of(KataJudge.Order([.. others, .. p.late]));
            });

    [Test]
    public void A_kata_that_never_ran_has_its_first_findings_verdict_and_no_points()
    {
        var report = KataReport.Unrun("a/b", "a/b.csx", Weights.Usual, new Finding(Verdict.CompileError, "no"));

        report.Verdict.ShouldBe(Verdict.CompileError);
        report.Cases.ShouldBeEmpty();
        report.Score.Total.ShouldBe(0);
    }

    [Test]
    public void A_starter_has_nothing_wrong_and_no_points()
    {
        var report = KataReport.NotStarted("a/b", "a/b.csx", Weights.Usual);

        report.Verdict.ShouldBe(Verdict.NotStarted);
        report.Findings.ShouldBeEmpty();
        report.Score.Total.ShouldBe(0);
    }

    /// <summary>What a learner reads of it.</summary>
    private static (Verdict Code, string Message, SourcePlace? Place) Told(Finding finding) =>
        (finding.Code, finding.Message, finding.Place);
}
