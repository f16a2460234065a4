using Katas.Judging;

namespace Katas.Labs.Results;

/// <summary>A variant and what it took.</summary>
/// <param name="Variant">Who.</param>
/// <param name="Seconds">Its time in each round.</param>
public sealed record Measured(Variant Variant, IReadOnlyList<double> Seconds)
{
    /// <summary>The middle of its rounds, in seconds.</summary>
    public Estimate Time { get; } = Median.Of(Seconds);

    /// <summary>How many times as fast as another it was: above 1 is faster. Compared round by round, so that what slows a whole round down drops out.</summary>
    public Estimate FasterThan(Measured other) =>
        Median.Of([.. Seconds.Zip(other.Seconds, (mine, theirs) => theirs / mine)]);
}
