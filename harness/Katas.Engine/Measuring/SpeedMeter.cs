using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Compiling;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Measuring;

/// <summary>Measures the speed of katas that passed, one at a time. Not from several threads: it wants the machine to itself.</summary>
internal sealed class SpeedMeter(ToolFolder tools, RunFolder run, ScriptCompilation compilation, Kit kit, int seed)
    : IDisposable
{
    /// <summary>Rounds of a calibration that is made in passing.</summary>
    private const int CalibrationRounds = 4;

    private readonly Dictionary<TaskKind, (Workload Workload, TaskCalibration? Calibration)> _tasks = [];

    /// <summary>What the machine is known to do so far.</summary>
    public MachineCalibration Machine =>
        new(Processors.Count, [.. _tasks.Values.Select(task => task.Calibration).OfType<TaskCalibration>()]);

    /// <summary>Calibrates a task with many rounds; a crawl, which waits, needs none.</summary>
    /// <exception cref="IOException">Our own failure.</exception>
    public async Task<TaskCalibration?> CalibrateAsync(KataTask task, int rounds, CancellationToken cancellation) =>
        (await ReadyAsync(task, rounds, cancellation)).Calibration;

    /// <summary>Measures one kata that passed.</summary>
    /// <param name="source">The script's text as it was judged.</param>
    /// <exception cref="IOException">Our own failure.</exception>
    public async Task<SpeedOutcome> MeasureAsync(
        KataId kata,
        ScriptSource source,
        SpeedOptions options,
        CancellationToken cancellation
    )
    {
        var task = kit.TaskOf(kata);
        if (task.Speed is not { } spec)
        {
            return new SpeedOutcome(SpeedReport.NotMeasured, []);
        }
        if (Processors.Count == 1 && kata.Strategy != Strategy.Sequential && task.Kind != TaskKind.Crawling)
        {
            return new SpeedOutcome(new SpeedReport(SpeedState.Inconclusive) { Reason = SpeedPhrases.OneCore() }, []);
        }
        var (workload, calibration) = await ReadyAsync(task, CalibrationRounds, cancellation);
        var reference = await ReferenceAsync(kata, cancellation);
        var script = await CompileAsync(source, kata, cancellation);
        var submission = new Contender(kata, script);
        var sequential = kata.Strategy == Strategy.Sequential ? null : await SequentialAsync(task.Kind, cancellation);
        var clock = new BenchmarkClock(run.NewRoom());
        var runner = new RoundRunner(
            tools,
            run,
            task.Limits,
            workload,
            clock,
            TimedRuntime.For(kata),
            contestant =>
                contestant switch
                {
                    Contestant.Sequential => sequential!,
                    Contestant.Reference => submission with { Script = reference },
                    _ => submission,
                }
        );
        return await new Measurement(task, workload, calibration, submission, sequential, clock, runner).RunAsync(
            spec,
            seed,
            options,
            cancellation
        );
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var (workload, _) in _tasks.Values)
        {
            workload.Dispose();
        }
    }

    private async Task<(Workload Workload, TaskCalibration? Calibration)> ReadyAsync(
        KataTask task,
        int rounds,
        CancellationToken cancellation
    )
    {
        if (_tasks.TryGetValue(task.Kind, out var ready))
        {
            return ready;
        }
        var workload = Workload.Of(task.Kind, task.Speed!, run.NewRoom());
        TaskCalibration? calibration = null;
        if (task.Kind != TaskKind.Crawling)
        {
            var sequential = await SequentialAsync(task.Kind, cancellation);
            calibration = await new Calibrator(tools, run, task, sequential, workload).CalibrateAsync(
                rounds,
                seed,
                cancellation
            );
        }
        return _tasks[task.Kind] = (workload, calibration);
    }

    private async Task<Contender> SequentialAsync(TaskKind task, CancellationToken cancellation)
    {
        var kata = new KataId(task, Strategy.Sequential);
        var reference = await ReferenceAsync(kata, cancellation);
        return new Contender(kata, reference);
    }

    private Task<CompiledScript> ReferenceAsync(KataId kata, CancellationToken cancellation) =>
        CompileAsync(ScriptSource.Read(Path.Combine(kit.Root, "solutions"), kata.ScriptPath), kata, cancellation);

    private async Task<CompiledScript> CompileAsync(ScriptSource source, KataId kata, CancellationToken cancellation) =>
        await compilation.CompileAsync(
            new CompileOrder(source, kata.Entry, kit.TaskOf(kata).Limits, run.NewRoom()),
            cancellation
        ) as CompiledScript
        ?? throw new KitFaultException($"{source.Script} of {kata} does not compile");
}
