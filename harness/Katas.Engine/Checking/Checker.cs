using System.Collections.Concurrent;
using Katas.Engine.Catalog;
using Katas.Engine.Compiling;
using Katas.Engine.Isolation;
using Katas.Engine.Measuring;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Checking;

/// <summary>Checks scripts against the kit: compiles them, runs their cases, judges what was seen. Safe from several threads.</summary>
public sealed class Checker : IAsyncDisposable
{
    private readonly Kit _kit;
    private readonly ToolFolder _tools;
    private readonly CheckOptions _options;
    private readonly RunFolder _run;
    private readonly Cell _compilerCell;
    private readonly ScriptCompilation _compilation;
    private readonly ConcurrentDictionary<(string Root, string Script), ScriptSource> _passed = [];
    private readonly SpareRooms _spare;
    private SpeedMeter? _meter;
    private bool _isWarm;

    /// <summary>The last room of one who is waited for, on its way out.</summary>
    private Task _leaving = Task.CompletedTask;

    /// <exception cref="IOException">The temporary folder cannot be written to.</exception>
    public Checker(Kit kit, ToolFolder tools, CheckOptions options)
    {
        _kit = kit;
        _tools = tools;
        _options = options;
        _run = RunFolder.Create(options.Isolation);
        _spare = new SpareRooms(tools, _run, options.Seed);
        _compilerCell = _run.NewCell();
        _compilation = new ScriptCompilation(tools, options.CacheFolder, _run.NewRoom(), _compilerCell);
    }

    /// <summary>One script, from its text to its report. What goes wrong on our side is a report, too: <see cref="Verdict.HarnessFault"/>.</summary>
    /// <param name="tell">Told what is found as soon as it is; the verdict may still be another. From any thread.</param>
    /// <param name="longestCase">The time a case may take, where it is less than the kata's own limit.</param>
    /// <exception cref="OperationCanceledException">The check was interrupted.</exception>
    public async Task<KataReport> CheckAsync(
        Submission submission,
        SubmittedScript script,
        CancellationToken cancellation,
        Action<Finding>? tell = null,
        TimeSpan? longestCase = null
    )
    {
        var weights = Weights.Usual;
        try
        {
            var task = _kit.TaskOf(script.Kata);
            if (longestCase < task.Limits.Case)
            {
                task = task with { Limits = task.Limits with { Case = longestCase.Value } };
            }
            weights = task.Weights;
            var source = ScriptSource.Read(submission.Root, script.Path);
            if (!_options.JudgeStarters && Starters.IsUnchanged(source.Texts[0].Text, _kit.Starter(script.Kata)))
            {
                return KataReport.NotStarted(script.Kata.ToString(), script.Path, weights);
            }
            Action<Finding>? quoted = tell is null ? null : finding => tell(source.Quote(finding));
            var report = await RunAsync(task, script, source, quoted, cancellation);
            if (report.Verdict == Verdict.Passed && _options.KeepsTexts)
            {
                _passed[(submission.Root, script.Path)] = source;
            }
            return report with { Findings = [.. report.Findings.Select(source.Quote)] };
        }
        catch (UnreadableScriptException e)
        {
            return KataReport.Unrun(
                script.Kata.ToString(),
                script.Path,
                weights,
                new Finding(e.Verdict, e.Message) { Place = e.Place }
            );
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception e)
        {
            return OurFailure(script, weights, e);
        }
    }

    /// <summary>
    /// Makes everything ready for the next check of a kata: a compiler that has compiled already, and rooms with a
    /// runner in each. For one who waits for a script to be saved; a check without it is slower, and no other.
    /// </summary>
    /// <exception cref="IOException">The room cannot be made, or one of the children cannot be started.</exception>
    public async Task PrepareAsync(KataId kata, CancellationToken cancellation)
    {
        var task = _kit.TaskOf(kata);
        if (!_isWarm)
        {
            _isWarm = true;
            // Whatever is like what will come.
            var known = _kit.HasSolution(kata) ? _kit.Solution(kata) : _kit.Starter(kata);
            var text = new ScriptText(kata.ScriptPath, known);
            var source = new ScriptSource(kata.ScriptPath, [text], []);
            await _compilation.WarmUpAsync(
                new CompileOrder(source, kata.Entry, task.Limits, KeepBelow: ""),
                cancellation
            );
        }
        await _spare.PrepareAsync(task, kata, cancellation);
    }

    private async Task<KataReport> RunAsync(
        KataTask task,
        SubmittedScript script,
        ScriptSource source,
        Action<Finding>? tell,
        CancellationToken cancellation
    )
    {
        await _leaving;
        var rooms = await _spare.TakeAsync(task, script.Kata);
        KataReport? report = null;
        try
        {
            return report = await new KataRun(
                _tools,
                () => _spare.NewAsync(task, script.Kata),
                _compilation,
                task,
                script,
                _options,
                tell
            ).RunAsync(source, rooms, cancellation);
        }
        finally
        {
            if (report is not null && _options.IsWaitedFor)
            {
                _leaving = Task.Run(() => SpareRooms.EndAsync(rooms), CancellationToken.None);
            }
            else
            {
                await SpareRooms.EndAsync(rooms);
            }
        }
    }

    /// <summary>What the machine is known to do, from what was measured on it so far.</summary>
    public MachineCalibration Machine => Meter.Machine;

    /// <summary>
    /// The report of a kata with its speed. Only one that passed is measured. It wants the machine to itself: one at a time,
    /// and nothing beside it.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public async Task<KataReport> MeasureAsync(
        Submission submission,
        SubmittedScript script,
        KataReport report,
        SpeedOptions options,
        CancellationToken cancellation
    )
    {
        var weights = _kit.TaskOf(script.Kata).Weights;
        if (report.Verdict != Verdict.Passed)
        {
            return report.Score.OutOf == 0 ? report : report with { Score = report.Score with { OutOf = weights.All } };
        }
        try
        {
            var source = _passed.GetValueOrDefault((submission.Root, script.Path));
            source ??= ScriptSource.Read(submission.Root, script.Path);
            var (speed, found) = await Meter.MeasureAsync(script.Kata, source, options, cancellation);
            var findings = KataJudge.Order([.. report.Findings, .. found.Select(source.Quote)]);
            return report with
            {
                Verdict = KataJudge.Of(findings),
                Findings = findings,
                Speed = speed,
                Score = Scoring.For(findings, weights, speed),
            };
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            // It comes through the clock, which wraps what it catches.
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception e)
        {
            return OurFailure(script, weights, e) with { Cases = report.Cases };
        }
    }

    /// <summary>Calibrates the machine for every task of the kit.</summary>
    /// <exception cref="IOException">Our own failure.</exception>
    public async Task<MachineCalibration> CalibrateAsync(
        int rounds,
        Action<string> progress,
        CancellationToken cancellation
    )
    {
        foreach (var task in _kit.Tasks.Where(task => task.Speed is not null))
        {
            progress(task.Title);
            await Meter.CalibrateAsync(task, rounds, cancellation);
        }
        return Meter.Machine;
    }

    /// <summary>Below it lie its rooms.</summary>
    internal string RunFolderPath => _run.Path;

    private SpeedMeter Meter => _meter ??= new SpeedMeter(_tools, _run, _compilation, _kit, _options.Seed);

    private static KataReport OurFailure(SubmittedScript script, Weights weights, Exception e) =>
        KataReport.Unrun(
            script.Kata.ToString(),
            script.Path,
            weights,
            new Finding(
                Verdict.HarnessFault,
                $"The judge itself failed, and nothing is held against the script: {e.GetType().Name}: {Readable.Line(e.Message)}"
            )
        ) with
        {
            // For whoever reports it to us.
            Output = Readable.Lines(e.ToString(), maxLength: 4000),
        };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Each waits for processes to go.
        await Task.WhenAll(_leaving, _spare.DisposeAsync().AsTask(), _compilation.DisposeAsync().AsTask());
        _compilerCell.Dispose();
        _meter?.Dispose();
        _run.Dispose();
    }
}
