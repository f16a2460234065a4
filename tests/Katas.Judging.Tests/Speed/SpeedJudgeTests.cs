using CsCheck;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests.Speed;

public sealed class SpeedJudgeTests
{
    private static readonly Gen<List<TimedRound>> AnyRounds = Gen.Select(
            Gen.Int[1, 1_000_000],
            Gen.Int[8, 30],
            Gen.Double[0, 0.2],
            Gen.Double[1.3, 8],
            Gen.Double[0.5, 8]
        )
        .Select(
            (seed, count, noise, reference, speedup) =>
                Rounds.Noisy(seed, count, noise, 400, 400 / reference, 400 / speedup)
        );

    [Test]
    public void Without_noise_everything_is_what_it_is()
    {
        var estimate = SpeedJudge.OfParallel(Rounds.Of(8, 320, 200, 250));

        estimate.AgainstReference!.Value.ShouldBe(0.8, 1e-6);
        estimate.Reference!.Value.ShouldBe(1.6, 1e-6);
        estimate.Speedup!.Value.ShouldBe(1.28, 1e-6);
        estimate.Share!.Value.ShouldBe(0.28 / 0.44, 1e-6);
        estimate.Share.HalfWidth.ShouldBe(0, 1e-6);
        SpeedJudge.IsEnough(estimate, Weights.Usual, used: 0).ShouldBeTrue();
    }

    [Test]
    public void The_share_lies_in_its_interval_and_that_between_nothing_and_all() =>
        AnyRounds.Sample(rounds =>
            SpeedJudge.OfParallel(rounds).Share is not { } share
            || (0 <= share.Low && share.Low <= share.Value && share.Value <= share.High && share.High <= 1)
        );

    [Test]
    public void The_unit_of_time_does_not_matter() =>
        Gen.Select(AnyRounds, Gen.Double[0.1, 1000])
            .Sample(
                (rounds, by) =>
                {
                    var (one, other) = (SpeedJudge.OfParallel(rounds), SpeedJudge.OfParallel(rounds.Scaled(by)));
                    return one.Share is null
                        ? other.Share is null
                        : Math.Abs(one.Share.Value - other.Share!.Value) < 1e-3
                            && Math.Abs(one.Share.Low - other.Share.Low) < 1e-3
                            && Math.Abs(one.Share.High - other.Share.High) < 1e-3;
                }
            );

    [Test]
    public void The_order_of_rounds_does_not_matter() =>
        AnyRounds.Sample(rounds =>
            SpeedJudge.OfParallel(rounds).Share == SpeedJudge.OfParallel([.. rounds.AsEnumerable().Reverse()]).Share
        );

    [Test]
    public void Who_is_faster_in_every_round_gets_no_less() =>
        Gen.Select(AnyRounds, Gen.Double[0.3, 1])
            .Sample(
                (rounds, by) =>
                {
                    var slow = SpeedJudge.OfParallel(rounds).Share;
                    var fast = SpeedJudge
                        .OfParallel([.. rounds.Select(round => round with { Submission = round.Submission * by })])
                        .Share;
                    return slow is null || (fast!.Value >= slow.Value - 1e-6 && fast.High >= slow.High - 1e-6);
                }
            );

    [Test]
    public void Too_few_rounds_say_nothing()
    {
        var estimate = SpeedJudge.OfParallel(Rounds.Of(SignedRank.FewestMeasurements - 1, 320, 200, 200));

        estimate.Share.ShouldBeNull();
        SpeedJudge.IsEnough(estimate, Weights.Usual, used: 1).ShouldBeFalse();
    }

    [TestCase(0.9, true, true)]
    [TestCase(1.5, false, true)]
    [TestCase(2.1, false, false)]
    public void Points_are_told_to_one_while_there_is_time_and_to_two_later(double to, bool early, bool late)
    {
        var known = SpeedJudge.OfParallel(Rounds.Of(8, 320, 200, 250));
        var half = to / Weights.Usual.Speed;
        var estimate = known with { Share = new Estimate(0.5, 0.5 - half, 0.5 + half) };

        SpeedJudge.IsEnough(estimate, Weights.Usual, used: 0.49).ShouldBe(early);
        SpeedJudge.IsEnough(estimate, Weights.Usual, used: 0.5).ShouldBe(late);
    }

    [Test]
    public void Disturbed_rounds_are_left_out_and_counted()
    {
        List<TimedRound> rounds =
        [
            .. Rounds.Of(8, 320, 200, 200),
            .. Rounds.Of(5, 320, 320, 100).Select(round => round with { Disturbed = true }),
        ];

        var estimate = SpeedJudge.OfParallel(rounds);

        (estimate.Rounds, estimate.Dropped).ShouldBe((8, 5));
        estimate.Speedup!.Value.ShouldBe(1.6, 1e-6);
    }

    [Test]
    public void A_reference_that_looks_sequential_says_nothing()
    {
        var estimate = SpeedJudge.OfParallel(Rounds.Noisy(1, 20, 0.05, 320, 310, 200));

        estimate.ReferenceIsSeen.ShouldBeFalse();
        estimate.Share.ShouldBeNull();
        SpeedJudge.IsEnough(estimate, Weights.Usual, used: 1).ShouldBeFalse();
    }

    [Test]
    public void Drift_that_all_share_widens_nothing()
    {
        // A neighbour comes and goes: all three take up to twice their time, together.
        var rounds = Enumerable
            .Range(0, 12)
            .Select(i => 1 + (i % 4 / 4.0))
            .Select(slow => Rounds.Round(320 * slow, 200 * slow, 250 * slow));

        var estimate = SpeedJudge.OfParallel([.. rounds]);

        estimate.Share!.HalfWidth.ShouldBe(0, 1e-3);
    }

    [Test]
    public void A_sequential_program_gets_next_to_nothing_and_one_of_half_the_gain_lies_between()
    {
        var sequential = SpeedJudge.OfParallel(Rounds.Noisy(3, 16, 0.03, 320, 200, 320));
        var half = SpeedJudge.OfParallel(Rounds.Noisy(4, 16, 0.03, 320, 200, 320 / 1.3));

        (sequential.Share!.Value * 30).ShouldBeLessThan(2);
        half.Share!.Value.ShouldBeInRange(0.5, 0.85);
    }

    [Test]
    public void What_is_fast_on_one_core_already_is_paid_for_its_parallel_part_alone()
    {
        var table = SpeedJudge.OfParallel(Rounds.Of(8, 320, 200, 10).OnOneCore(10));
        var better = SpeedJudge.OfParallel(Rounds.Of(8, 320, 200, 40).OnOneCore(64));

        table.Share!.Value.ShouldBe(0, 1e-6);
        table.HeldDown.ShouldBeTrue();
        better.Share!.Value.ShouldBe(1, 1e-6);
        better.HeldDown.ShouldBeFalse();
    }

    [Test]
    public void What_is_known_of_the_parallel_part_is_paid_for_and_not_what_it_might_be()
    {
        // As fast on one core as on all of them, to a few hundredths.
        var estimate = SpeedJudge.OfParallel(Rounds.Noisy(5, 40, 0.03, 320, 200, 40).OnOneCore(40));

        estimate.HeldDown.ShouldBeTrue();
        (estimate.Share!.Value * 30).ShouldBeLessThan(2);
        estimate.Share.High.ShouldBeGreaterThan(estimate.Share.Value);
    }

    [Test]
    public void As_long_as_it_may_be_parallel_or_not_the_points_are_not_known()
    {
        // On one core now as fast as on all, now twice as slow.
        var rounds = Enumerable
            .Range(0, 8)
            .SelectMany(i => Rounds.Of(1, 320, 200, 40).OnOneCore(i % 2 == 0 ? 40 : 80))
            .ToList();

        var estimate = SpeedJudge.OfParallel(rounds);

        estimate.HeldDown.ShouldBeFalse();
        SpeedJudge.IsEnough(estimate, Weights.Usual, used: 1).ShouldBeFalse();
    }

    [Test]
    public void What_is_parallel_is_never_held_down() =>
        Gen.Select(Gen.Double[1.3, 16], Gen.Double[0.8, 20])
            .Sample(
                (reference, speedup) =>
                {
                    var rounds = Rounds.Of(8, 1000, 1000 / reference, 1000 / speedup);
                    var free = SpeedJudge.OfParallel(rounds).Share!;
                    var looked = SpeedJudge.OfParallel(rounds.OnOneCore(1000)).Share!;
                    return new[] { free.Value - looked.Value, free.Low - looked.Low, free.High - looked.High }.All(
                        apart => Math.Abs(apart) < 1e-9
                    );
                }
            );

    [Test]
    public void A_sequential_kata_is_held_to_the_references_time()
    {
        var estimate = SpeedJudge.OfSequential([
            .. Enumerable.Repeat(new TimedRound(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2.125)), 8),
        ]);

        estimate.Share!.Value.ShouldBe(0.5, 1e-6);
        estimate.ReferenceIsSeen.ShouldBeTrue();
    }

    [Test]
    public void Rounds_in_which_no_core_was_left_for_a_sequential_program_do_not_count()
    {
        var alone = new TimedRound(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2.125));
        var crowded = new TimedRound(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)) { Disturbed = true };

        var estimate = SpeedJudge.OfSequential([.. Enumerable.Repeat(alone, 8), .. Enumerable.Repeat(crowded, 9)]);

        (estimate.Rounds, estimate.Dropped).ShouldBe((8, 9));
        estimate.Share!.Value.ShouldBe(0.5, 1e-6);
    }

    [Test]
    public void Half_the_width_takes_four_times_the_rounds()
    {
        var estimate = new SpeedEstimate
        {
            Rounds = 10,
            Dropped = 0,
            Share = new Estimate(0.5, 0.5 - (4 / 30.0), 0.5 + (4 / 30.0)),
        };

        SpeedJudge.RoundsNeeded(estimate, Weights.Usual).ShouldBe(40, 1e-6);
    }

    [TestCase(1.2, 1.2 - 0.04, ExpectedResult = 0)]
    [TestCase(1.2, 1.2 - 0.16, ExpectedResult = 65)]
    [TestCase(1.05, 1.0, ExpectedResult = double.PositiveInfinity)]
    public double A_reference_that_is_not_seen_takes_rounds_until_it_can_be(double reference, double low)
    {
        var estimate = new SpeedEstimate
        {
            Rounds = 20,
            Dropped = 0,
            Reference = new Estimate(reference, low, reference + 0.2),
            Share = low > SpeedScore.LeastReference ? new Estimate(1, 1, 1) : null,
        };

        return Math.Round(SpeedJudge.RoundsNeeded(estimate, Weights.Usual));
    }

    [Test]
    public void A_reference_that_is_no_faster_than_one_core_is_given_up_after_a_while_however_much_time_there_is()
    {
        SpeedEstimate Of(int rounds) => SpeedJudge.OfParallel(Rounds.Noisy(1, rounds, 0.01, 300, 300, 300));

        SpeedJudge.IsHopeless(Of(SignedRank.FewestMeasurements), Weights.Usual, 1e6).ShouldBeFalse();
        SpeedJudge.IsHopeless(Of(2 * SignedRank.FewestMeasurements), Weights.Usual, 1e6).ShouldBeTrue();
    }

    [Test]
    public void What_is_known_is_never_hopeless() =>
        SpeedJudge.IsHopeless(SpeedJudge.OfParallel(Rounds.Of(20, 320, 200, 250)), Weights.Usual, 1).ShouldBeFalse();
}
