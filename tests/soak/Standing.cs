using System.Diagnostics;

namespace Katas.PoolSoak;

/// <summary>What this process has of what a leak would eat up.</summary>
public sealed record Standing(
    IReadOnlyList<string> Descriptors,
    int Threads,
    int Children,
    double ManagedMiB,
    double ResidentMiB
)
{
    public static Standing Now()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        using var self = Process.GetCurrentProcess();
        return new Standing(
            [.. Directory.GetFiles("/proc/self/fd").Select(Target).Order(StringComparer.Ordinal)],
            self.Threads.Count,
            Workers.Children().Count,
            GC.GetTotalMemory(forceFullCollection: true) / 1048576.0,
            self.WorkingSet64 / 1048576.0
        );
    }

    public override string ToString() =>
        $"{Descriptors.Count} descriptors, {Threads} threads, {Children} children, {ManagedMiB:0.0} MiB managed, {ResidentMiB:0} MiB resident";

    private static string Target(string link)
    {
        try
        {
            var target = File.ResolveLinkTarget(link, returnFinalTarget: false)?.Name ?? "";
            return target.Contains(':', StringComparison.Ordinal) ? target[..target.IndexOf(':')] : target;
        }
        catch (IOException)
        {
            return "closed meanwhile";
        }
    }
}
