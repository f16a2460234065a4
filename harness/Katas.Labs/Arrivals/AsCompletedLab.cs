using Katas.Labs.Clock;
using Katas.Labs.Findings;
using Katas.Labs.Results;
using Katas.Multiprocessing;

namespace Katas.Labs.Arrivals;

/// <summary>The same futures taken as they finish, in the order in which they were given, and all at the end.</summary>
public sealed class AsCompletedLab : Lab
{
    private const int Failing = 2;

    /// <inheritdoc />
    public override string Name => "as-completed";

    /// <inheritdoc />
    public override string About =>
        "Submit, then take each future as it finishes, in the order of submission, or all at the end: how long do results lie about, and where does a failure come out?";

    /// <inheritdoc />
    public override string Articles => "A12";

    /// <inheritdoc />
    public override LabSize Size => new(9, 9, 500, "jobs") { Least = 2 };

    private protected override LabReport Measure(LabRun run)
    {
        var jobs = TimedJobs.Make(run.Size, run.Options.Quick);
        List<(Trial Trial, ArrivalLog Log)> all = [];
        foreach (
            var (pool, name, label) in ((IWorkerPool, string, string)[])
                [(run.Processes, "processes", "process pool"), (run.Threads, "threads", "thread pool")]
        )
        {
            all.Add(Of(run, pool, $"{name}-each", $"{label}, as they finish", jobs, AsTheyFinishAsync));
            all.Add(Of(run, pool, $"{name}-in-order", $"{label}, in order", jobs, InOrderAsync));
            all.Add(Of(run, pool, $"{name}-all", $"{label}, all at the end", jobs, AtTheEndAsync));
        }
        run.StartPython("as_completed.py", new { workers = run.Workers, lengths = jobs.Select(job => job.Products) });
        if (run.Python is { } python)
        {
            foreach (
                var (name, label) in ((string, string)[])
                    [("processes", "ProcessPoolExecutor"), ("threads", "ThreadPoolExecutor")]
            )
            {
                all.Add(ArrivalLog.Of(python, $"{name}-each", $"{label}, as_completed"));
                all.Add(ArrivalLog.Of(python, $"{name}-in-order", $"{label}, in order"));
                all.Add(ArrivalLog.Of(python, $"{name}-all", $"{label}, wait"));
            }
        }
        var rows = Rounds.Take(run, [.. all.Select(one => one.Trial)]);
        var table = new TimeTable("All jobs, until the last result was used", "processes-all", rows, []);
        var timeline = new Timeline(
            "When jobs ran, and when their results were used",
            [.. all.Zip(rows, (one, row) => one.Log.Typical(row))]
        );
        var failure = FailAsync(run, jobs).GetAwaiter().GetResult();
        return Report(run, [table], AsCompletedFindings.From(timeline, failure)) with
        {
            Timeline = timeline,
            Facts =
            [
                .. timeline.Lanes.Select(lane => new Fact(
                    $"{lane.Variant.Platform.Name()}, {lane.Variant.Label}: a result lay ready, on average",
                    lane.MeanWait,
                    "s"
                )),
                new Fact("jobs that were made to fail", failure.Failed),
                new Fact("results that came all the same", failure.Came, $"of {failure.Others}"),
            ],
            Notes =
            [
                "As they finish is Task.WhenEach on the tasks of Submit.",
                "The timeline shows, of each, the turn whose time was nearest to the median.",
                "The article gives no figures for this.",
            ],
        };
    }

    private static (Trial Trial, ArrivalLog Log) Of(
        LabRun run,
        IWorkerPool pool,
        string key,
        string label,
        IReadOnlyList<TimedJob> jobs,
        Func<List<Task<JobSpan>>, Action<JobSpan>, Task> way
    ) =>
        ArrivalLog.Of(
            key,
            label,
            jobs.Count,
            take =>
            {
                var tasks = jobs.Select(job => pool.Submit(TimedJobs.Run, job, run.Cancellation)).ToList();
                way(tasks, take).GetAwaiter().GetResult();
            }
        );

    private static async Task AsTheyFinishAsync(List<Task<JobSpan>> tasks, Action<JobSpan> take)
    {
        await foreach (var task in Task.WhenEach(tasks))
        {
            take(await task);
        }
    }

    private static async Task InOrderAsync(List<Task<JobSpan>> tasks, Action<JobSpan> take)
    {
        foreach (var task in tasks)
        {
            take(await task);
        }
    }

    private static async Task AtTheEndAsync(List<Task<JobSpan>> tasks, Action<JobSpan> take)
    {
        foreach (var result in await Task.WhenAll(tasks))
        {
            take(result);
        }
    }

    /// <summary>The same jobs, one of which fails: what comes, and what is thrown where.</summary>
    private static async Task<OneFailed> FailAsync(LabRun run, IReadOnlyList<TimedJob> jobs)
    {
        run.Say("one job fails");
        var (came, failed, thrownWhereAsked) = (0, 0, 0);
        var tasks = jobs.Select(job => run.Processes.Submit(TimedJobs.RunOrFail, (job, Failing), run.Cancellation))
            .ToList();
        await foreach (var task in Task.WhenEach(tasks))
        {
            failed += task.IsFaulted ? 1 : 0;
            try
            {
                await task;
                came++;
            }
            catch (InvalidOperationException)
            {
                thrownWhereAsked++;
            }
        }
        return new OneFailed(failed, came, jobs.Count - 1, thrownWhereAsked);
    }
}
