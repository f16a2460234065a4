using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests.Speed;

public sealed class SpeedSplitTests
{
    [Test]
    public void A_program_that_is_all_parallel_has_no_serial_part()
    {
        var split = Of(sequential: 400, parallel: 100, oneCore: 400, cores: 4);

        (split.Algorithm, split.OverItself, split.Efficiency!.Value, split.SerialPart!.Value).ShouldBe((1, 4, 1, 0));
    }

    /// <summary>Amdahl's own case backwards: a tenth serial on eight processors is a speed-up of 1 / (0.1 + 0.9 / 8) = 4.71.</summary>
    [Test]
    public void Karp_and_Flatt_find_the_serial_tenth()
    {
        var split = Of(sequential: 1000, parallel: 1000 * (0.1 + (0.9 / 8)), oneCore: 1000, cores: 8);

        split.SerialPart!.Value.ShouldBe(0.1, 1e-6);
    }

    [Test]
    public void A_better_algorithm_is_told_apart_from_parallelism()
    {
        var split = Of(sequential: 1000, parallel: 100, oneCore: 100, cores: 2);

        split.Algorithm.ShouldBe(10, 1e-6);
        split.OverItself.ShouldBe(1, 1e-6);
        Remarks(split).ShouldContain(text => text.Contains("a better algorithm, not parallelism"));
    }

    [Test]
    public void A_start_that_takes_long_is_told()
    {
        var split = Of(sequential: 600, parallel: 310, oneCore: 600, cores: 2) with
        {
            Idle = TimeSpan.FromMilliseconds(90),
        };

        Remarks(split).ShouldContain(text => text.Contains("takes 90 of 310 ms"));
    }

    [Test]
    public void Nothing_is_said_where_nothing_matters() =>
        Remarks(Of(sequential: 400, parallel: 210, oneCore: 402, cores: 1.95)).ShouldBeEmpty();

    [TestCase(29, 3, 4, 160)]
    [TestCase(5, 5, 4, 100)]
    [TestCase(1, 1, 4, 20)]
    public void A_crawl_is_bounded_by_its_depth_or_its_pages(int pages, int depth, int workers, int milliseconds) =>
        CrawlSpeed
            .BoundOf(pages, depth, workers, TimeSpan.FromMilliseconds(20))
            .ShouldBe(TimeSpan.FromMilliseconds(milliseconds));

    private static IReadOnlyList<string> Remarks(SpeedSplit split) =>
        SpeedPhrases.Remarks(new SpeedReport(SpeedState.Measured) { Split = split });

    private static SpeedSplit Of(double sequential, double parallel, double oneCore, double cores) =>
        new()
        {
            Sequential = TimeSpan.FromMilliseconds(sequential),
            Parallel = TimeSpan.FromMilliseconds(parallel),
            OneCore = TimeSpan.FromMilliseconds(oneCore),
            ParallelWork = TimeSpan.FromMilliseconds(oneCore),
            OneCoreWork = TimeSpan.FromMilliseconds(oneCore),
            EffectiveCores = cores,
        };
}
