namespace Katas.Engine.Measuring;

/// <summary>How speed is measured.</summary>
/// <param name="Artifacts">Where BenchmarkDotNet's own reports are written; null where they are not wanted.</param>
/// <param name="Progress">Told what is being done, in a few words; may be called from any thread.</param>
public sealed record SpeedOptions(string? Artifacts, Action<string> Progress)
{
    /// <summary>The most that one kata may take, in place of the kit's own limit.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>Told of each round that was run, for programs that look closer.</summary>
    internal Action<Judging.TimedRound>? Round { get; init; }
}
