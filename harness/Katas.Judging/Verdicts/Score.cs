namespace Katas.Judging;

/// <summary>Points of one kata.</summary>
/// <param name="Total">
/// Points reached. Where speed was asked for and could not be told, those for the rest, scaled so that all of them are still
/// all points: nothing counts for or against.
/// </param>
/// <param name="OutOf">Points that could be reached in this run: without the speed points where nobody asked for speed.</param>
/// <param name="Correct">For right results.</param>
/// <param name="Discipline">For order and the strategy's rules.</param>
public sealed record Score(double Total, double OutOf, double Correct, double Discipline)
{
    /// <summary>For speed; null where it was not measured, or could not be told.</summary>
    public double? Speed { get; init; }
}

/// <summary>How many points each part of a kata is worth.</summary>
public sealed record Weights(double Correct, double Discipline, double Speed)
{
    /// <summary>The contract's own: 50, 20, 30.</summary>
    public static Weights Usual { get; } = new(50, 20, 30);

    /// <summary>All of them.</summary>
    public double All => Correct + Discipline + Speed;
}
