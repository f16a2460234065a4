using Katas.Labs.Results;

namespace Katas.Labs.Findings;

/// <summary>Shares of the time, from 0 to 1, in which this process was stopped for garbage collection.</summary>
internal sealed record GarbageStops(double Loop, double Threads);

/// <summary>What times of processor-bound work say.</summary>
internal static class CpuBoundFindings
{
    private const string NoInterpreterLock = ".NET has no interpreter lock, so threads compute at the same time";

    /// <summary>Less than this of the time is not worth a sentence.</summary>
    private const double Noticeable = 0.05;

    public static IReadOnlyList<string> From(TimeTable table, int workers, GarbageStops stopped)
    {
        var findings = new List<string>();
        foreach (
            var (key, who, why) in ((string, string, string?)[])
                [("processes", "Processes", null), ("threads", "Threads", NoInterpreterLock)]
        )
        {
            if (Against(table, key) is { } faster && Article(table, key) is { } article)
            {
                findings.Add(Phrase.BesideArticle(who, faster, "the loop", article, why));
            }
        }
        if (table.Find("processes") is { } processes && table.Find("threads") is { } threads)
        {
            findings.Add($"Threads were {Phrase.Than(threads.FasterThan(processes), "processes")}.");
        }
        if (stopped.Threads >= Noticeable)
        {
            findings.Add(
                $"All threads stood still for garbage collection {stopped.Threads:P0} of the time, the loop {stopped.Loop:P0}; worker processes collect each for itself."
            );
        }
        if (Against(table, "tasks") is { } tasks)
        {
            findings.Add($"Tasks were {Phrase.Than(tasks, "the loop")}.");
        }
        foreach (
            var (submit, map, pool) in ((string, string, string)[])
                [("executor-processes", "processes", "process pool"), ("executor-threads", "threads", "thread pool")]
        )
        {
            if (table.Find(submit) is { } one && table.Find(map) is { } many)
            {
                findings.Add(
                    $"One Submit a job on the {pool} was {Phrase.Than(one.FasterThan(many), "one Map over all")}."
                );
            }
        }
        if (table.Find("new-processes") is { } begun && table.Find("processes") is { } ready)
        {
            var cost = begun.Time.Value - ready.Time.Value;
            findings.Add(
                cost > 0
                    ? $"Starting {workers} worker processes, and a first call on cold code, cost {Phrase.Span(cost)} more than a call on a pool that was ready."
                    : "Starting worker processes cost less than this run can see."
            );
        }
        findings.AddRange(Python(table));
        return findings;
    }

    private static IEnumerable<string> Python(TimeTable table)
    {
        if (table.Find("loop", Platform.Python) is not { } loop)
        {
            yield break;
        }
        foreach (var (key, who) in ((string, string)[])[("processes", "processes"), ("threads", "threads")])
        {
            if (table.Find(key, Platform.Python) is { } row && Article(table, key) is { } article)
            {
                yield return Phrase.BesideArticle(
                    $"In Python on this machine, {who}",
                    row.FasterThan(loop),
                    "its loop",
                    article
                );
            }
        }
        if (table.Find("loop") is { } ours)
        {
            yield return $".NET's loop was {Phrase.Than(ours.FasterThan(loop), "Python's")}.";
        }
    }

    private static Judging.Estimate? Against(TimeTable table, string key) =>
        table.Find(key) is { } row ? table.AgainstBaseline(row) : null;

    private static double? Article(TimeTable table, string key) =>
        table.Article.Select(column => column.Against(table.Baseline, key)).FirstOrDefault(ratio => ratio is not null);
}
