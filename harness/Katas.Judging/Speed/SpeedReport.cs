namespace Katas.Judging;

/// <summary>What became of measuring one kata's speed.</summary>
public enum SpeedState
{
    /// <summary>Nobody asked, or the kata did not pass.</summary>
    NotMeasured,

    /// <summary>The points are known to <see cref="SpeedJudge.Tolerance"/>.</summary>
    Measured,

    /// <summary>This machine cannot tell now: no points for or against.</summary>
    Inconclusive,
}

/// <summary>One kata's speed, as it is reported.</summary>
/// <param name="State">Whether there is a result.</param>
public sealed record SpeedReport(SpeedState State)
{
    /// <summary>Nobody asked, or the kata did not pass.</summary>
    public static SpeedReport NotMeasured { get; } = new(SpeedState.NotMeasured);

    /// <summary>Why it is inconclusive; null where it is not.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the kata is sequential, and held to the reference's time.</summary>
    public bool IsSequential { get; init; }

    /// <summary>What the rounds say; null where none was run.</summary>
    public SpeedEstimate? Estimate { get; init; }

    /// <summary>Most of the processors' time that others took, as a middle over all rounds, from 0 to 1.</summary>
    public double Foreign { get; init; }

    /// <summary>Speed points with their interval; null where there is no result.</summary>
    public Estimate? Points { get; init; }

    /// <summary>What the speed-up is made of; null where that was not looked at.</summary>
    public SpeedSplit? Split { get; init; }

    /// <summary>What a crawl waits for; null for other work.</summary>
    public CrawlSpeed? Crawl { get; init; }

    /// <summary>Workers that everyone was given.</summary>
    public int Workers { get; init; }

    /// <summary>What all cores together do for this work, in cores; null where they were not calibrated.</summary>
    public double? EffectiveCores { get; init; }

    /// <summary>Wall time of the whole measurement.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>A sentence for each thing worth knowing.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
