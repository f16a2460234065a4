using Katas.Judging;

namespace Katas.Labs.Results;

/// <summary>
/// The median and an interval for it that supposes nothing about the noise: each measurement is as likely above the true median as
/// below, so ranks follow from the binomial distribution. H. A. David, H. N. Nagaraja, Order Statistics, 3rd ed. (2003), section 7.1.
/// </summary>
public static class Median
{
    /// <summary>The fewest measurements whose least and greatest make an interval of <see cref="Estimate.Confidence"/>.</summary>
    public static int FewestMeasurements { get; } = Enumerable.Range(1, 100).First(count => Rank(count) > 0);

    /// <summary>The median of these; where they are too few for the confidence, the interval is from the least to the greatest.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Estimate Of(IReadOnlyList<double> values)
    {
        if (values.Count == 0)
        {
            throw new ArgumentException("no measurement has no median", nameof(values));
        }
        double[] sorted = [.. values.Order()];
        var rank = Math.Max(1, Rank(sorted.Length));
        var middle = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        return new Estimate(middle, sorted[rank - 1], sorted[^rank]);
    }

    /// <summary>The interval is from this rank to the same from above; 0 where no interval is sure enough.</summary>
    internal static int Rank(int count)
    {
        var (tail, ways, rank) = (0.0, 1.0, 0);
        while (rank <= count)
        {
            tail += ways / Math.Pow(2, count);
            if (2 * tail > 1 - Estimate.Confidence)
            {
                break;
            }
            ways = ways * (count - rank) / (rank + 1);
            rank++;
        }
        return rank;
    }
}
