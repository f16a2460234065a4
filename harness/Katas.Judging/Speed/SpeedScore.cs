namespace Katas.Judging;

/// <summary>Speed in, share of the speed points out, from 0 to 1 (contract, section 6). No function here jumps, and none falls where speed rises.</summary>
public static class SpeedScore
{
    /// <summary>Of the reference's speed-up, so much is full marks.</summary>
    public const double FullAt = 0.9;

    /// <summary>Times the reference's time: so long a sequential program may take for full marks.</summary>
    public const double SequentialFullAt = 1.25;

    /// <summary>Times the reference's time: from here on a sequential program gets no speed points.</summary>
    public const double SequentialNoneAt = 3;

    /// <summary>A reference must be faster than this for full marks to lie above none.</summary>
    public const double LeastReference = 1 / FullAt;

    /// <summary>Parallelism alone pays up to this multiple of its own share.</summary>
    private const double ParallelShareCounts = 2;

    /// <summary>The share of a speed-up over the sequential reference, where the reference of the strategy has its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The reference is no faster than <see cref="LeastReference"/>.</exception>
    public static double OfSpeedup(double speedup, double reference)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(reference, LeastReference);
        return Math.Clamp((speedup - 1) / ((FullAt * reference) - 1), 0, 1);
    }

    /// <summary>The share of a sequential program, from the reference's time over its own.</summary>
    public static double OfSequential(double referenceOverSubmission) =>
        Math.Clamp((SequentialNoneAt - (1 / referenceOverSubmission)) / (SequentialNoneAt - SequentialFullAt), 0, 1);

    /// <summary>
    /// The most that speed may bring where so much of it is parallel: twice the share that the program's speed-up over itself on
    /// one core would have by itself. A parallel program never comes near it. What is fast on one core already, because its algorithm is better
    /// or because it remembers results, is praised and not paid for.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The reference is no faster than <see cref="LeastReference"/>.</exception>
    public static double MostFor(double speedupOverItself, double reference) =>
        Math.Min(1, ParallelShareCounts * OfSpeedup(speedupOverItself, reference));
}
