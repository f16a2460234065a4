using Katas.Labs.Results;
using NUnit.Framework;
using Shouldly;

namespace Katas.Labs.Tests.Results;

public sealed class MedianTests
{
    // David and Nagaraja's table: the ranks of a 95 % interval of the median.
    [TestCase(5, 0)]
    [TestCase(6, 1)]
    [TestCase(7, 1)]
    [TestCase(8, 1)]
    [TestCase(9, 2)]
    [TestCase(15, 4)]
    [TestCase(20, 6)]
    [TestCase(25, 8)]
    public void Its_interval_has_the_ranks_of_the_tables(int count, int rank) => Median.Rank(count).ShouldBe(rank);

    [Test]
    public void It_is_the_one_in_the_middle_and_the_interval_lies_around_it()
    {
        var estimate = Median.Of([.. Enumerable.Range(1, 15).Select(i => (double)i).Reverse()]);

        estimate.Value.ShouldBe(8);
        estimate.Low.ShouldBe(4);
        estimate.High.ShouldBe(12);
    }

    [Test]
    public void Of_an_even_number_it_is_half_way() => Median.Of([1, 2, 4, 8]).Value.ShouldBe(3);

    [Test]
    public void Too_few_for_an_interval_give_the_least_and_the_greatest()
    {
        var estimate = Median.Of([3, 1, 2]);

        (estimate.Low, estimate.Value, estimate.High).ShouldBe((1, 2, 3));
    }

    [Test]
    public void One_wild_round_of_fifteen_is_no_end_of_the_interval() =>
        Median.Of([.. Enumerable.Repeat(1.0, 14), 1000]).High.ShouldBe(1);

    [Test]
    public void A_ratio_is_taken_round_by_round()
    {
        // Both take ten times as long in the second round: the ratio knows nothing of it.
        var loop = new Measured(new Variant("loop", "loop"), [2, 20, 2]);
        var threads = new Measured(new Variant("threads", "threads"), [1, 10, 1]);

        threads.FasterThan(loop).ShouldBe(new Judging.Estimate(2, 2, 2));
    }
}
