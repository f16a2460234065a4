namespace Katas.Judging;

/// <summary>What a speed-up is made of. Times are middles over the rounds in which all of them were taken.</summary>
public sealed record SpeedSplit
{
    /// <summary>The sequential reference.</summary>
    public required TimeSpan Sequential { get; init; }

    /// <summary>The submission on all cores.</summary>
    public required TimeSpan Parallel { get; init; }

    /// <summary>The submission kept on one core.</summary>
    public required TimeSpan OneCore { get; init; }

    /// <summary>Processor time of the submission and its workers on all cores.</summary>
    public required TimeSpan ParallelWork { get; init; }

    /// <summary>Processor time of the submission and its workers on one core.</summary>
    public required TimeSpan OneCoreWork { get; init; }

    /// <summary>What all cores together do for this work, in cores, as calibrated; null where they were not.</summary>
    public double? EffectiveCores { get; init; }

    /// <summary>The submission with next to nothing to do; null where that was not tried.</summary>
    public TimeSpan? Idle { get; init; }

    /// <summary>A = T_seq / T_1: above 1, the algorithm is better than the reference's; below, parallelism costs even where it cannot pay.</summary>
    public double Algorithm => Sequential / OneCore;

    /// <summary>T_1 / T_P: the submission's speed-up over itself.</summary>
    public double OverItself => OneCore / Parallel;

    /// <summary>The speed-up over itself, of what the cores can give; null where they were not calibrated.</summary>
    public double? Efficiency => EffectiveCores is { } cores ? OverItself / cores : null;

    /// <summary>Processor time on all cores over that on one: above 1, cores wait for each other, or do twice what one does once.</summary>
    public double WorkInflation => OneCoreWork > TimeSpan.Zero ? ParallelWork / OneCoreWork : 1;

    /// <summary>
    /// The part that is not parallel, as it was found: e = (1/S − 1/P) / (1 − 1/P), with the speed-up over itself and the calibrated cores. A. H. Karp,
    /// H. P. Flatt, Measuring parallel processor performance, CACM 33 (1990) 5. Null where there is no second core.
    /// </summary>
    public double? SerialPart =>
        EffectiveCores is > 1 and var cores
            ? Math.Clamp(((1 / OverItself) - (1 / cores)) / (1 - (1 / cores)), 0, 1)
            : null;
}
