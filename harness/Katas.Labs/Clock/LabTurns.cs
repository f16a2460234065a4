using BenchmarkDotNet.Attributes;

namespace Katas.Labs.Clock;

/// <summary>
/// The benchmark: one turn of one trial. BenchmarkDotNet makes an instance of its own and knows no arguments of ours, so the
/// trials of a round are put into <see cref="Round"/>; one round is run at a time.
/// </summary>
public class LabTurns
{
    internal static TurnsOfRound? Round { get; set; }

    /// <summary>Places in the round.</summary>
    public static IEnumerable<int> Places => Enumerable.Range(0, Round?.Count ?? 0);

    /// <summary>Whose turn it is.</summary>
    [ParamsSource(nameof(Places))]
    public int Place { get; set; }

    /// <summary>Makes the turn ready.</summary>
    [IterationSetup]
    public void Before() => Round!.Before(Place);

    /// <summary>The turn.</summary>
    [Benchmark]
    public void Run() => Round!.Run(Place);

    /// <summary>Looks at what it has done.</summary>
    [IterationCleanup]
    public void After() => Round!.After(Place);
}
