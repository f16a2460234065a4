using System.Diagnostics;
using Katas.Multiprocessing;

namespace Katas.PoolSoak;

/// <summary>Many more workers than processors: all of them must be inside their jobs at once.</summary>
public static class Crowd
{
    /// <summary>Makes a pool of so many workers and has them meet.</summary>
    public static CrowdReport Run(int workers)
    {
        var begun = Stopwatch.GetTimestamp();
        using var inside = new JoinableQueue<int>();
        using var go = new JoinableQueue<bool>();
        using var pool = new ProcessPool(workers, new ProcessPoolOptions { StartTimeout = TimeSpan.FromMinutes(5) });
        var jobs = Enumerable.Range(0, workers).Select(_ => pool.Submit(Meet, (inside, go))).ToArray();
        var together = new HashSet<int>();
        while (together.Count < workers && inside.TryTake(out var pid, TimeSpan.FromMinutes(2)))
        {
            together.Add(pid);
        }
        var met = Stopwatch.GetElapsedTime(begun);
        for (var worker = 0; worker < workers; worker++)
        {
            go.Put(true);
        }
        Task.WaitAll(jobs);
        var sum = pool.Map(number => number + 1L, Enumerable.Range(0, 100_000)).Sum();
        return new CrowdReport(workers, together.Count, sum == 100_000L * 100_001 / 2, met);
    }

    private static int Meet((JoinableQueue<int> Inside, JoinableQueue<bool> Go) item)
    {
        item.Inside.Put(Environment.ProcessId);
        item.Go.TryTake(out _, Timeout.InfiniteTimeSpan);
        return 0;
    }
}

/// <summary>What came of it.</summary>
public sealed record CrowdReport(int Workers, int Together, bool MapIsRight, TimeSpan Took)
{
    public bool Holds => Together == Workers && MapIsRight;

    public override string ToString() =>
        $"{Together} of {Workers} workers inside at once after {Took.TotalSeconds:0.0} s: {(Holds ? "holds" : "FAILED")}";
}
