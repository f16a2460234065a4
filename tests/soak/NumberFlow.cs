using System.Diagnostics;
using Katas.Multiprocessing;

namespace Katas.PoolSoak;

/// <summary>Many numbers, one by one, through Imap; memory must stay flat.</summary>
public static class NumberFlow
{
    public static FlowReport Run(int numbers)
    {
        using var pool = new ProcessPool(2);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var begun = Stopwatch.GetTimestamp();
        var (expected, sum, peak) = (0L, 0L, 0L);
        foreach (var result in pool.Imap(Next, Numbers(numbers)))
        {
            sum += result;
            if (++expected % 50_000 == 0)
            {
                // What lives, not what waits to be collected.
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }
        return new FlowReport(
            numbers,
            expected == numbers && sum == (long)numbers * (numbers + 1L) / 2,
            peak / 1048576.0,
            Stopwatch.GetElapsedTime(begun)
        );
    }

    // No list, so that nothing is in memory but what is on its way.
    private static IEnumerable<int> Numbers(int count)
    {
        for (var number = 0; number < count; number++)
        {
            yield return number;
        }
    }

    private static int Next(int number) => number + 1;
}

/// <summary>What came of it.</summary>
public sealed record FlowReport(int Numbers, bool AllThere, double PeakMiB, TimeSpan Took)
{
    private const double Flat = 64;

    public bool Holds => AllThere && PeakMiB <= Flat;

    public override string ToString() =>
        $"{Numbers} numbers through Imap in {Took.TotalSeconds:0.0} s, at most {PeakMiB:0} MiB managed: {(Holds ? "holds" : "FAILED")}";
}
