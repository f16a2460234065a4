namespace Katas.Labs.Numbers;

/// <summary>
/// Speed-up and what limits it. G. M. Amdahl, Validity of the single processor approach to achieving large scale computing
/// capabilities, AFIPS 1967; A. H. Karp, H. P. Flatt, Measuring parallel processor performance, CACM 33(5), 1990.
/// </summary>
internal static class Amdahl
{
    /// <summary>The speed-up on so many processors where this share of the work is serial.</summary>
    public static double Speedup(double serial, double processors) => 1 / (serial + ((1 - serial) / processors));

    /// <summary>
    /// The serial share that fits these best: least squares on 1/S = f + (1 − f)/p. Null where it cannot be told from them: fewer than three
    /// points, or none with more than one processor. Below 0 where the speed-up is more than ideal.
    /// </summary>
    /// <param name="points">Processors, and the speed-up on them.</param>
    public static double? Fit(IReadOnlyList<(double Processors, double Speedup)> points)
    {
        var (above, below) = (0.0, 0.0);
        foreach (var (processors, speedup) in points)
        {
            var share = 1 - (1 / processors);
            above += ((1 / speedup) - (1 / processors)) * share;
            below += share * share;
        }
        return points.Count < 3 || below == 0 ? null : above / below;
    }

    /// <summary>The experimentally determined serial fraction; null on one processor.</summary>
    public static double? KarpFlatt(double processors, double speedup) =>
        processors <= 1 ? null : ((1 / speedup) - (1 / processors)) / (1 - (1 / processors));
}
