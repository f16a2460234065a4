using Katas.Labs.Clock;
using Katas.Labs.Findings;
using Katas.Labs.Results;
using Katas.Labs.Work;

namespace Katas.Labs.Numbers;

/// <summary>A product for every name: the article's first comparison, and the one with executors.</summary>
public sealed class CpuBoundLab : Lab
{
    /// <inheritdoc />
    public override string Name => "cpu-bound";

    /// <inheritdoc />
    public override string About =>
        "A product of 299 factors for every name: do processes help, and do threads, where only the processor is busy?";

    /// <inheritdoc />
    public override string Articles => "A2, A11";

    /// <inheritdoc />
    public override LabSize Size => new(8_000, 20_000, 2_000_000, "names");

    private protected override LabReport Measure(LabRun run)
    {
        var trials = ProductTrials.Of(run);
        List<Trial> all =
        [
            trials.Loop(),
            trials.Map(run.Processes, "processes", "process pool, Map"),
            trials.Map(run.Threads, "threads", "thread pool, Map"),
            trials.Tasks(),
            trials.Submit(run.Processes, "executor-processes", "process pool, Submit"),
            trials.Submit(run.Threads, "executor-threads", "thread pool, Submit"),
            trials.MapOnNewProcesses("new-processes", "process pool, with start and end"),
        ];
        run.StartPython("cpu_bound.py", new { workers = run.Workers, size = run.Size });
        if (run.Python is { } python)
        {
            all.AddRange([
                python.Trial("loop", "loop"),
                python.Trial("processes", "Pool.map"),
                python.Trial("threads", "dummy.Pool.map"),
                python.Trial("executor-processes", "ProcessPoolExecutor.map"),
                python.Trial("executor-threads", "ThreadPoolExecutor.map"),
                python.Trial("new-processes", "Pool, with start and end"),
            ]);
        }
        var table = new TimeTable("A product for every name", "loop", Rounds.Take(run, all), ArticleFigures.CpuBound);
        var stopped = new GarbageStops(trials.StoppedFor("loop"), trials.StoppedFor("threads"));
        return Report(run, [table], CpuBoundFindings.From(table, run.Workers, stopped)) with
        {
            Facts =
            [
                new Fact("loop: share of its time stopped for garbage collection", stopped.Loop),
                new Fact("thread pool, Map: share of its time stopped for garbage collection", stopped.Threads),
            ],
            Notes =
            [
                "The pools are started and warmed up before the clock runs, except in the last row.",
                "The collector has as much room for new objects in this process as the pool gives its workers (DOTNET_GCgen0size).",
                .. run.Options.WithPython
                    ? (string[])
                        [
                            "Python's executor of processes is given chunks of the pool's size; its own choice is one item at a time.",
                        ]
                    : [],
            ],
        };
    }
}
