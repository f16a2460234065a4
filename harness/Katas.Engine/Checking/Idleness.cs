using Katas.Engine.Witness;

namespace Katas.Engine.Checking;

/// <summary>Whether a script whose time is up still does something.</summary>
internal static class Idleness
{
    /// <summary>A share of one processor; polling takes less, computing far more.</summary>
    private const double HardlyAnything = 0.15;

    /// <summary>So long it is watched.</summary>
    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(30);

    /// <summary>Whether hardly anything runs in the script's processes, or would if there were a processor for it.</summary>
    public static async Task<bool> IsSeenAsync(
        ScriptProcesses processes,
        FairClock clock,
        CancellationToken cancellation
    )
    {
        var before = ProcessorUse.Of(processes);
        var start = TimeProvider.System.GetTimestamp();
        var began = clock.GetTimestamp();
        TimeSpan elapsed;
        do
        {
            await Task.Delay(Glance, cancellation);
            elapsed = clock.GetElapsedTime(began);
        } while (elapsed < Time);
        var wall = TimeProvider.System.GetElapsedTime(start);
        // Who looks again and again whether something has come does next to nothing, and waits all the same.
        return before.Until(ProcessorUse.Of(processes)).Demand(wall) < HardlyAnything;
    }
}
