namespace Katas.Labs.Showing.Page;

/// <summary>Where values lie on a line of the drawing.</summary>
/// <param name="From">The position of the least.</param>
/// <param name="To">The position of the greatest.</param>
/// <param name="Least">The least value.</param>
/// <param name="Greatest">The greatest value.</param>
/// <param name="InFactors">Whether equal factors are equally far apart.</param>
internal sealed record Axis(double From, double To, double Least, double Greatest, bool InFactors)
{
    private const int WantedTicks = 5;

    public double At(double value)
    {
        var share = InFactors
            ? Math.Log(value / Least) / Math.Log(Greatest / Least)
            : (value - Least) / (Greatest - Least);
        return From + (share * (To - From));
    }

    /// <summary>Round values to be written beside it.</summary>
    public IReadOnlyList<double> Ticks => InFactors ? Powers() : Steps();

    private List<double> Powers()
    {
        var ticks = new List<double>();
        for (var power = Math.Ceiling(Math.Log10(Least) - 1e-9); power <= Math.Log10(Greatest) + 1e-9; power++)
        {
            ticks.Add(Math.Pow(10, power));
        }
        return ticks.Count >= 2 ? ticks : [Least, Greatest];
    }

    private List<double> Steps()
    {
        var raw = (Greatest - Least) / WantedTicks;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step =
            magnitude
            * (
                (raw / magnitude) switch
                {
                    <= 1 => 1,
                    <= 2 => 2,
                    <= 5 => 5,
                    _ => 10,
                }
            );
        var ticks = new List<double>();
        for (var at = Math.Ceiling(Least / step) * step; at <= Greatest + (step * 1e-9); at += step)
        {
            ticks.Add(Math.Round(at, 12));
        }
        return ticks;
    }
}
