namespace Katas.Judging;

/// <summary>A figure and the interval that it lies in with <see cref="Confidence"/>.</summary>
/// <param name="Value">The figure itself; never outside its interval.</param>
/// <param name="Low">The interval's lower end.</param>
/// <param name="High">The interval's upper end.</param>
public sealed record Estimate(double Value, double Low, double High)
{
    /// <summary>How sure an interval is.</summary>
    public const double Confidence = 0.95;

    /// <summary>Half of the interval's width.</summary>
    public double HalfWidth => (High - Low) / 2;

    /// <summary>The same figure through an increasing function.</summary>
    public Estimate Through(Func<double, double> increasing) =>
        new(increasing(Value), increasing(Low), increasing(High));
}
