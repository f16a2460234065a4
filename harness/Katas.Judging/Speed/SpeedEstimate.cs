namespace Katas.Judging;

/// <summary>What rounds say so far.</summary>
public sealed record SpeedEstimate
{
    /// <summary>Rounds that count.</summary>
    public required int Rounds { get; init; }

    /// <summary>Rounds that were left out because others took the processors.</summary>
    public required int Dropped { get; init; }

    /// <summary>The reference's time over the submission's; null while there are too few rounds.</summary>
    public Estimate? AgainstReference { get; init; }

    /// <summary>The speed-up of the reference over the sequential reference; null for a sequential kata.</summary>
    public Estimate? Reference { get; init; }

    /// <summary>The submission's speed-up over the sequential reference; null for a sequential kata.</summary>
    public Estimate? Speedup { get; init; }

    /// <summary>The submission's speed-up over itself on one core; null where that was not tried often enough.</summary>
    public Estimate? OverItself { get; init; }

    /// <summary>The share of the speed points, from 0 to 1; null where it cannot be told.</summary>
    public Estimate? Share { get; init; }

    /// <summary>Whether the reference is seen to be faster than one core; true for a sequential kata.</summary>
    public bool ReferenceIsSeen => Reference is null ? Share is not null : Reference.Low > SpeedScore.LeastReference;

    /// <summary>Whether the share is held down by how little of the speed is parallel.</summary>
    public bool HeldDown { get; init; }
}
