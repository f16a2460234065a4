using CsCheck;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests;

public sealed class ScoringTests
{
    private static readonly Gen<Weights> AnyWeights = Gen.Select(
        Gen.Double[0, 100],
        Gen.Double[0, 100],
        Gen.Double[0, 100],
        (correct, discipline, speed) => new Weights(correct, discipline, speed)
    );

    [Test]
    public void The_usual_weights_are_the_contracts() => Weights.Usual.ShouldBe(new Weights(50, 20, 30));

    [Test]
    public void What_has_passed_gets_everything_that_was_measured() =>
        For(Verdict.Passed, Weights.Usual).ShouldBe(new Score(70, 70, 50, 20));

    [Test]
    public void A_wrong_order_costs_the_discipline() =>
        For(Verdict.WrongOrder, Weights.Usual).ShouldBe(new Score(50, 70, 50, 0));

    [Test]
    public void A_wrong_result_scores_nothing() => For(Verdict.WrongResult, Weights.Usual).Total.ShouldBe(0);

    [Test]
    public void A_score_lies_within_its_bounds_and_is_the_sum_of_its_parts() =>
        Gen.Select(Gen.Enum<Verdict>(), AnyWeights)
            .Sample(
                (verdict, weights) =>
                {
                    var score = For(verdict, weights);
                    return score.Total >= 0
                        && score.Total <= score.OutOf
                        && score.Total == score.Correct + score.Discipline
                        && score.Correct <= weights.Correct
                        && score.Discipline <= weights.Discipline;
                }
            );

    [Test]
    public void Passed_scores_no_less_than_wrong_order_and_that_no_less_than_the_rest() =>
        Gen.Select(Gen.Enum<Verdict>(), AnyWeights)
            .Sample(
                (verdict, weights) =>
                {
                    var (best, middle) = (Total(Verdict.Passed, weights), Total(Verdict.WrongOrder, weights));
                    return best >= middle && (verdict == Verdict.Passed || middle >= Total(verdict, weights));
                }
            );

    [Test]
    public void A_heavier_part_never_lowers_the_score() =>
        Gen.Select(Gen.Enum<Verdict>(), AnyWeights, AnyWeights)
            .Sample(
                (verdict, weights, more) =>
                    Total(verdict, weights)
                    <= Total(
                        verdict,
                        new Weights(weights.Correct + more.Correct, weights.Discipline + more.Discipline, more.Speed)
                    )
            );

    [Test]
    public void A_fault_of_the_judge_costs_nothing() =>
        For(Verdict.HarnessFault, Weights.Usual).ShouldBe(new Score(0, 0, 0, 0));

    [Test]
    public void A_race_costs_the_results_whether_it_spoiled_them_this_time_or_not()
    {
        Scoring.For([new Finding(Verdict.Race, "")], Weights.Usual).ShouldBe(new Score(0, 70, 0, 0));
        Scoring
            .For([new Finding(Verdict.Race, ""), new Finding(Verdict.WrongResult, "")], Weights.Usual)
            .ShouldBe(new Score(0, 70, 0, 0));
    }

    [Test]
    public void A_race_that_cannot_touch_the_results_leaves_them_their_points() =>
        Scoring
            .For([new Finding(Verdict.Race, "") { SparesResults = true }], Weights.Usual)
            .ShouldBe(new Score(50, 70, 50, 0));

    [TestCase(false, 0)]
    [TestCase(true, 50)]
    public void Work_left_running_costs_the_results_that_depend_on_it(bool sparesResults, int points) =>
        Scoring
            .For([new Finding(Verdict.LeftRunning, "") { SparesResults = sparesResults }], Weights.Usual)
            .Correct.ShouldBe(points);

    [Test]
    public void A_measured_speed_adds_its_points() =>
        Scoring
            .For([], Weights.Usual, new SpeedReport(SpeedState.Measured) { Points = new Estimate(26.4, 26, 27) })
            .ShouldBe(new Score(96.4, 100, 50, 20) { Speed = 26.4 });

    [Test]
    public void A_speed_that_cannot_be_told_counts_neither_for_nor_against() =>
        Scoring.For([], Weights.Usual, new SpeedReport(SpeedState.Inconclusive)).ShouldBe(new Score(100, 100, 50, 20));

    [Test]
    public void What_did_not_pass_has_no_speed_points_whatever_its_speed_is() =>
        Scoring
            .For(
                [new Finding(Verdict.WrongOrder, "")],
                Weights.Usual,
                new SpeedReport(SpeedState.Measured) { Points = new Estimate(30, 30, 30) }
            )
            .ShouldBe(new Score(50, 100, 50, 0));

    [Test]
    public void Where_nobody_asked_for_speed_its_points_were_not_to_be_had() =>
        Scoring.For([], Weights.Usual, SpeedReport.NotMeasured).ShouldBe(new Score(70, 70, 50, 20));

    private static double Total(Verdict verdict, Weights weights) => For(verdict, weights).Total;

    private static Score For(Verdict verdict, Weights weights) =>
        Scoring.For(verdict == Verdict.Passed ? [] : [new Finding(verdict, "")], weights);
}
