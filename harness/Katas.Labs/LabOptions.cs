namespace Katas.Labs;

/// <summary>How labs are run.</summary>
/// <param name="Workers">Workers of every pool.</param>
/// <param name="Quick">Less work and fewer rounds: a look, not a measurement to quote.</param>
public sealed record LabOptions(int Workers, bool Quick)
{
    /// <summary>The most workers that may be asked for.</summary>
    public const int MostWorkers = 256;

    private const int QuickRounds = 7;
    private const int UsualRounds = 15;

    /// <summary>As many workers as there are processors, two at the least.</summary>
    public static int UsualWorkers => Math.Clamp(Environment.ProcessorCount, 2, MostWorkers);

    /// <summary>How much work, in place of the lab's own choice.</summary>
    public int? Size { get; init; }

    /// <summary>Whether Python does the same beside.</summary>
    public bool WithPython { get; init; }

    /// <summary>How often everyone takes its turn.</summary>
    public int Rounds { get; init; } = Quick ? QuickRounds : UsualRounds;
}
