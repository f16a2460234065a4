using Pragmastat;

namespace Katas.Judging;

/// <summary>
/// The middle of paired measurements, and an interval for it, from the averages of all pairs (Walsh averages). No shape of
/// the noise is assumed but that it is as likely up as down. Wilcoxon's signed-rank test, turned into an interval by Tukey:
/// M. Hollander, D. A. Wolfe, E. Chicken, Nonparametric Statistical Methods, 3rd ed. (2014), sections 3.1 to 3.3. The estimate (Hodges and Lehmann's)
/// is the one of Perfolizer's statistics, Pragmastat's <c>Center</c>.
/// </summary>
public static class SignedRank
{
    /// <summary>
    /// The fewest measurements that give an interval with <see cref="Estimate.Confidence"/> whose ends are not simply the least and the
    /// greatest of them: one wild measurement must not be an end.
    /// </summary>
    public static int FewestMeasurements { get; } =
        Enumerable.Range(1, 100).First(count => Cut(count, Estimate.Confidence) > 1);

    /// <summary>The middle of these measurements and its interval; null where they are too few for one.</summary>
    public static Estimate? Middle(IReadOnlyList<double> values) => Middle(values, Estimate.Confidence);

    /// <summary>The same with another confidence, between 0 and 1.</summary>
    public static Estimate? Middle(IReadOnlyList<double> values, double confidence)
    {
        var cut = Cut(values.Count, confidence);
        if (cut == 0)
        {
            return null;
        }
        var averages = WalshAverages(values);
        return new Estimate(Centre(values), averages[cut - 1], averages[^cut]);
    }

    /// <summary>The ratio of paired positive measurements: the middle of its logarithms, so that a/b and b/a agree.</summary>
    public static Estimate? Ratio(IReadOnlyList<double> above, IReadOnlyList<double> below) =>
        Middle([.. above.Zip(below, (a, b) => Math.Log(a / b))])?.Through(Math.Exp);

    /// <summary>The median of the averages of all pairs; of no measurement it is not a number.</summary>
    public static double Centre(IReadOnlyList<double> values) =>
        values.Count == 0 ? double.NaN : Toolkit.Center(new Sample([.. values])).NominalValue;

    /// <summary>How far measurements lie apart: the median distance of all pairs (Shamos), as Perfolizer has it; of fewer than two it is 0.</summary>
    public static double Spread(IReadOnlyList<double> values) =>
        values.Count < 2 ? 0 : Toolkit.Spread(new Sample([.. values])).NominalValue;

    /// <summary>Averages of all pairs, each with itself among them, in order.</summary>
    internal static double[] WalshAverages(IReadOnlyList<double> values)
    {
        var averages = new double[values.Count * (values.Count + 1) / 2];
        var at = 0;
        for (var i = 0; i < values.Count; i++)
        {
            for (var j = i; j < values.Count; j++)
            {
                averages[at++] = (values[i] + values[j]) / 2;
            }
        }
        Array.Sort(averages);
        return averages;
    }

    /// <summary>
    /// The interval begins at the average of this rank and ends at the one of the same rank from above; 0 where there are
    /// too few measurements.
    /// </summary>
    internal static int Cut(int count, double confidence)
    {
        var tail = 0.0;
        var cut = 0;
        foreach (var probability in Distribution(count))
        {
            tail += probability;
            if (2 * tail > 1 - confidence)
            {
                return cut;
            }
            cut++;
        }
        return cut;
    }

    /// <summary>Probabilities of 0, 1, 2, … as the sum of the positive ranks, where up and down are equally likely.</summary>
    internal static double[] Distribution(int count)
    {
        var probabilities = new double[(count * (count + 1) / 2) + 1];
        probabilities[0] = 1;
        for (var rank = 1; rank <= count; rank++)
        {
            // Each rank is in the sum or is not, so from above: an entry is read before it is written.
            for (var sum = rank * (rank + 1) / 2; sum >= 0; sum--)
            {
                probabilities[sum] = (probabilities[sum] + (sum >= rank ? probabilities[sum - rank] : 0)) / 2;
            }
        }
        return probabilities;
    }
}
