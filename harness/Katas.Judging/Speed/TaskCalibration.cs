namespace Katas.Judging;

/// <summary>What this machine does with one task's work, from the task's own sequential reference.</summary>
/// <param name="Task">The task's name.</param>
/// <param name="JobTime">One job, alone on one core.</param>
/// <param name="EffectiveCores">The same work by one alone, over by one on each core at once.</param>
/// <param name="AgainstItself">Pairs of the same run: how far their times lie apart, as a part of themselves.</param>
/// <param name="Disturbed">Runs during which others took the processors, of all.</param>
public sealed record TaskCalibration(
    string Task,
    TimeSpan JobTime,
    double EffectiveCores,
    double AgainstItself,
    double Disturbed
)
{
    /// <summary>Times of the same run may lie so far apart for a machine to count as steady.</summary>
    public const double Tolerance = 0.05;

    /// <summary>So many runs may be disturbed.</summary>
    private const double MostDisturbed = 0.34;

    /// <summary>Whether grades can be put on times taken here and now.</summary>
    public bool IsSteady => AgainstItself <= Tolerance && Disturbed <= MostDisturbed;
}
