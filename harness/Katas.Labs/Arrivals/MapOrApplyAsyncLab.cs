using Katas.Labs.Clock;
using Katas.Labs.Findings;
using Katas.Labs.Results;
using Katas.Multiprocessing;

namespace Katas.Labs.Arrivals;

/// <summary>The same jobs through Map and through ApplyAsync: when does each result come?</summary>
public sealed class MapOrApplyAsyncLab : Lab
{
    /// <inheritdoc />
    public override string Name => "map-or-apply-async";

    /// <inheritdoc />
    public override string About =>
        "The same jobs through Map, which waits for all, and ApplyAsync with a callback: what differs, the total or when results come?";

    /// <inheritdoc />
    public override string Articles => "A8, A9";

    /// <inheritdoc />
    public override LabSize Size => new(9, 9, 500, "jobs") { Least = 2 };

    private protected override LabReport Measure(LabRun run)
    {
        var jobs = TimedJobs.Make(run.Size, run.Options.Quick);
        List<(Trial Trial, ArrivalLog Log)> all =
        [
            Map(run.Processes, "processes-map", "process pool, Map", jobs),
            ApplyAsync(run.Processes, "processes-apply-async", "process pool, ApplyAsync", jobs),
            Map(run.Threads, "threads-map", "thread pool, Map", jobs),
            ApplyAsync(run.Threads, "threads-apply-async", "thread pool, ApplyAsync", jobs),
        ];
        run.StartPython(
            "map_or_apply_async.py",
            new { workers = run.Workers, lengths = jobs.Select(job => job.Products) }
        );
        if (run.Python is { } python)
        {
            all.AddRange([
                ArrivalLog.Of(python, "processes-map", "Pool.map"),
                ArrivalLog.Of(python, "processes-apply-async", "Pool.apply_async"),
                ArrivalLog.Of(python, "threads-map", "dummy.Pool.map"),
                ArrivalLog.Of(python, "threads-apply-async", "dummy.Pool.apply_async"),
            ]);
        }
        var rows = Rounds.Take(run, [.. all.Select(one => one.Trial)]);
        var table = new TimeTable(
            "All jobs, until the last result was there",
            "processes-map",
            rows,
            ArticleFigures.MapOrApplyAsync
        );
        var timeline = new Timeline(
            "When jobs ran, and when their results could be used",
            [.. all.Zip(rows, (one, row) => one.Log.Typical(row))]
        );
        return Report(run, [table], MapOrApplyAsyncFindings.From(table, timeline, run.Workers)) with
        {
            Timeline = timeline,
            Facts =
            [
                .. timeline.Lanes.Select(lane => new Fact(
                    $"{lane.Variant.Platform.Name()}, {lane.Variant.Label}: first result",
                    lane.FirstResult,
                    "s"
                )),
            ],
            Notes = ["The timeline shows, of each, the turn whose time was nearest to the median."],
        };
    }

    private static (Trial Trial, ArrivalLog Log) Map(
        IWorkerPool pool,
        string key,
        string label,
        IReadOnlyList<TimedJob> jobs
    ) =>
        ArrivalLog.Of(
            key,
            label,
            jobs.Count,
            take =>
            {
                foreach (var result in pool.Map(TimedJobs.Run, jobs, chunkSize: 1))
                {
                    take(result);
                }
            }
        );

    private static (Trial Trial, ArrivalLog Log) ApplyAsync(
        IWorkerPool pool,
        string key,
        string label,
        IReadOnlyList<TimedJob> jobs
    ) =>
        ArrivalLog.Of(
            key,
            label,
            jobs.Count,
            take => Task.WhenAll(jobs.Select(job => pool.ApplyAsync(TimedJobs.Run, job, take))).GetAwaiter().GetResult()
        );
}
