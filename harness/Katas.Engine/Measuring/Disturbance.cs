namespace Katas.Engine.Measuring;

/// <summary>What others took of the processors during some runs.</summary>
/// <param name="Foreign">As a part of all there was to have, from 0 to 1.</param>
/// <param name="IsTooMuch">Whether the runs should not count where they want all processors.</param>
internal sealed record Disturbance(double Foreign, bool IsTooMuch)
{
    /// <summary>A program that runs on one core at a time is slowed down, and not evenly, where it has less than this of one.</summary>
    private const double LeastOfOneCore = 0.8;

    /// <summary>Over all the runs of a round.</summary>
    private const double OfRound = 0.08;

    /// <summary>In one run: the kernel counts in ticks, of which a short run has few.</summary>
    private const double OfRun = 0.2;

    private static readonly TimeSpan LeastOfRun = TimeSpan.FromMilliseconds(40);

    /// <summary>Whether the others left not even one core to itself: then the runs should not count where they want no more than that.</summary>
    public bool LeavesNoCore => Foreign > 1 - (LeastOfOneCore / Processors.Count);

    /// <summary>Of these runs together.</summary>
    public static Disturbance Of(params IReadOnlyCollection<TimedRun> runs)
    {
        var all = runs.Aggregate(TimeSpan.Zero, (sum, one) => sum + one.Spent.All);
        var foreign = runs.Aggregate(TimeSpan.Zero, (sum, one) => sum + one.Spent.Foreign);
        var share = all > TimeSpan.Zero ? foreign / all : 0;
        return new Disturbance(
            share,
            share > OfRound
                || runs.Any(one => one.Spent.Foreign > LeastOfRun && one.Spent.Foreign > one.Spent.All * OfRun)
        );
    }
}
