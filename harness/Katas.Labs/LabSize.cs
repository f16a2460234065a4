namespace Katas.Labs;

/// <summary>How much work a lab does.</summary>
/// <param name="Quick">For a look.</param>
/// <param name="Usual">For figures to quote.</param>
/// <param name="Most">The most that may be asked for.</param>
/// <param name="Unit">What is counted.</param>
public sealed record LabSize(int Quick, int Usual, int Most, string Unit)
{
    /// <summary>The least that may be asked for.</summary>
    public int Least { get; init; } = 1;
}
