using CsCheck;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests.Speed;

public sealed class SignedRankTests
{
    /// <summary>
    /// Hamilton's depression scale before and after a tranquilliser, nine patients: the worked example of Hollander, Wolfe and
    /// Chicken, sections 3.1 to 3.3 (there as after − before).
    /// </summary>
    private static readonly double[] Before = [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30];
    private static readonly double[] After = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];

    private static readonly Gen<double[]> Values = Gen.Double[-10, 10].Array[8, 40];

    [Test]
    public void The_worked_example_has_the_published_estimate_and_interval()
    {
        var middle = SignedRank.Middle([.. After.Zip(Before, (y, x) => y - x)], confidence: 0.96)!;

        middle.Value.ShouldBe(-0.46, 0.0005);
        middle.Low.ShouldBe(-0.786, 0.0005);
        middle.High.ShouldBe(-0.010, 0.0005);
    }

    [Test]
    public void The_distribution_is_the_published_one()
    {
        // Of nine, a sum of 5 or less: 10 of 512 ways. Of four: one way each to 0, 1 and 2, two to 3.
        SignedRank.Distribution(9).Take(6).Sum().ShouldBe(10 / 512.0, 1e-12);
        SignedRank.Distribution(4).Take(4).ShouldBe([1 / 16.0, 1 / 16.0, 1 / 16.0, 2 / 16.0]);
    }

    [TestCase(5, 0.90, 1)]
    [TestCase(5, 0.95, 0)]
    [TestCase(6, 0.95, 1)]
    [TestCase(8, 0.99, 1)]
    [TestCase(7, 0.99, 0)]
    [TestCase(10, 0.95, 9)]
    [TestCase(20, 0.95, 53)]
    public void The_interval_begins_at_the_rank_of_the_tables(int count, double confidence, int rank) =>
        SignedRank.Cut(count, confidence).ShouldBe(rank);

    [Test]
    public void The_distribution_adds_up_and_is_symmetric() =>
        Gen.Int[1, 60]
            .Sample(count =>
            {
                var probabilities = SignedRank.Distribution(count);
                return Math.Abs(probabilities.Sum() - 1) < 1e-9
                    && probabilities.Zip(probabilities.Reverse(), (a, b) => Math.Abs(a - b)).Max() < 1e-12;
            });

    [Test]
    public void The_middle_is_the_median_of_the_averages_of_all_pairs() =>
        Values.Sample(values =>
        {
            var averages = SignedRank.WalshAverages(values);
            var median = (averages[(averages.Length - 1) / 2] + averages[averages.Length / 2]) / 2;
            return Math.Abs(SignedRank.Centre(values) - median) < 1e-9;
        });

    [Test]
    public void The_middle_lies_in_its_interval_and_turns_with_the_sign() =>
        Values.Sample(values =>
        {
            var middle = SignedRank.Middle(values)!;
            var turned = SignedRank.Middle([.. values.Select(value => -value)])!;
            return middle.Low <= middle.Value
                && middle.Value <= middle.High
                && Math.Abs(turned.Value + middle.Value) < 1e-9
                && Math.Abs(turned.Low + middle.High) < 1e-9;
        });

    [Test]
    public void A_ratio_is_the_inverse_of_the_other_way_round() =>
        Gen.Double[0.1, 10]
            .Array[8, 20]
            .Sample(times =>
            {
                var halves = times.Select(time => time / 2).ToArray();
                return Math.Abs(SignedRank.Ratio(times, halves)!.Value - 2) < 1e-9
                    && Math.Abs(SignedRank.Ratio(halves, times)!.Value - 0.5) < 1e-9;
            });

    [Test]
    public void One_wild_value_in_ten_hardly_moves_the_middle()
    {
        double[] calm = [1.00, 1.01, 0.99, 1.02, 0.98, 1.00, 1.01, 0.99, 1.00];

        SignedRank.Centre([.. calm, 50]).ShouldBe(1, 0.01);
    }

    [Test]
    public void The_interval_holds_the_truth_as_often_as_it_says()
    {
        var random = new Random(1);
        var missed = 0;
        for (var trial = 0; trial < 2000; trial++)
        {
            // Skewed pairs of times: the ratio's logarithm is symmetric all the same.
            double Time() => 1 + (0.2 * random.NextDouble() * random.NextDouble());
            var values = Enumerable.Range(0, 10).Select(_ => Math.Log(Time() / Time())).ToArray();
            var middle = SignedRank.Middle(values)!;
            missed += middle.Low > 0 || middle.High < 0 ? 1 : 0;
        }
        missed.ShouldBeLessThan(125);
    }
}
