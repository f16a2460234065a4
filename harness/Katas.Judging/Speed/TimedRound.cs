namespace Katas.Judging;

/// <summary>The times of one round: everyone ran once, in turn, on the same fresh inputs.</summary>
/// <param name="Reference">The reference solution of the same kata.</param>
/// <param name="Submission">The submission.</param>
public sealed record TimedRound(TimeSpan Reference, TimeSpan Submission)
{
    /// <summary>The sequential reference; null where it is the kata's own reference.</summary>
    public TimeSpan? Sequential { get; init; }

    /// <summary>The submission kept on one core; null where that was not tried in this round.</summary>
    public TimeSpan? OneCore { get; init; }

    /// <summary>Most of the processors' time that programs of others took during one of the runs, from 0 to 1.</summary>
    public double Foreign { get; init; }

    /// <summary>Whether that is more than a round may have to count.</summary>
    public bool Disturbed { get; init; }
}
