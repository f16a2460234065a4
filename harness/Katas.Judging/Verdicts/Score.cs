namespace Katas.Judging;

/// <summary>Points of one kata.</summary>
/// <param name="Total">Points reached.</param>
/// <param name="OutOf">Points that could be reached in this run: speed counts only where it was measured.</param>
/// <param name="Correct">For right results.</param>
/// <param name="Discipline">For order and the strategy's rules.</param>
public sealed record Score(double Total, double OutOf, double Correct, double Discipline);

/// <summary>How many points each part of a kata is worth.</summary>
public sealed record Weights(double Correct, double Discipline, double Speed)
{
    /// <summary>The contract's own: 50, 20, 30.</summary>
    public static Weights Usual { get; } = new(50, 20, 30);
}
