using CsCheck;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests.Speed;

public sealed class SpeedScoreTests
{
    private static readonly Gen<double> Speedup = Gen.Double[0.01, 200];
    private static readonly Gen<double> Reference = Gen.Double[1.12, 128];

    [TestCase(1.0, 1.6, 0)]
    [TestCase(0.5, 1.6, 0)]
    [TestCase(1.22, 1.6, 0.5)]
    [TestCase(1.44, 1.6, 1)]
    [TestCase(9.0, 1.6, 1)]
    [TestCase(2.3, 4.0, 0.5)]
    public void Points_rise_from_no_speed_up_to_nine_tenths_of_the_references(
        double speedup,
        double reference,
        double share
    ) => SpeedScore.OfSpeedup(speedup, reference).ShouldBe(share, 1e-9);

    [TestCase(1.0, 1)]
    [TestCase(1.25, 1)]
    [TestCase(2.125, 0.5)]
    [TestCase(3.0, 0)]
    [TestCase(30.0, 0)]
    public void A_sequential_program_has_until_three_times_the_references_time(double times, double share) =>
        SpeedScore.OfSequential(1 / times).ShouldBe(share, 1e-9);

    [Test]
    public void A_reference_that_is_not_faster_gives_no_share() =>
        Should.Throw<ArgumentOutOfRangeException>(() => SpeedScore.OfSpeedup(1.5, 1.1));

    [Test]
    public void A_share_lies_between_nothing_and_all() =>
        Gen.Select(Speedup, Reference)
            .Sample(
                (speedup, reference) =>
                    SpeedScore.OfSpeedup(speedup, reference) is >= 0 and <= 1
                    && SpeedScore.OfSequential(speedup) is >= 0 and <= 1
                    && SpeedScore.MostFor(speedup, reference) is >= 0 and <= 1
            );

    [Test]
    public void More_speed_never_costs_points() =>
        Gen.Select(Speedup, Speedup, Reference)
            .Sample(
                (one, other, reference) =>
                {
                    var (slow, fast) = (Math.Min(one, other), Math.Max(one, other));
                    return SpeedScore.OfSpeedup(slow, reference) <= SpeedScore.OfSpeedup(fast, reference)
                        && SpeedScore.OfSequential(slow) <= SpeedScore.OfSequential(fast)
                        && SpeedScore.MostFor(slow, reference) <= SpeedScore.MostFor(fast, reference);
                }
            );

    [Test]
    public void No_step_is_higher_than_the_slope_allows() =>
        Gen.Select(Speedup, Gen.Double[0, 0.01], Reference)
            .Sample(
                (speedup, step, reference) =>
                {
                    var slope = 1 / ((SpeedScore.FullAt * reference) - 1);
                    var rise =
                        SpeedScore.OfSpeedup(speedup + step, reference) - SpeedScore.OfSpeedup(speedup, reference);
                    return rise >= 0 && rise <= (step * slope) + 1e-9;
                }
            );

    [Test]
    public void What_is_parallel_pays_at_least_its_own_share() =>
        Gen.Select(Speedup, Reference)
            .Sample(
                (speedup, reference) =>
                    SpeedScore.MostFor(speedup, reference) >= SpeedScore.OfSpeedup(speedup, reference)
            );
}
