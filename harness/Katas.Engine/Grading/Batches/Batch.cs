using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Isolation;
using Katas.Engine.Measuring;
using Katas.Judging;

namespace Katas.Engine.Grading;

/// <summary>
/// Grades a class: verdicts first, many at a time, then the times of what passed, one at a time. Each finished unit goes into the
/// journal before anybody hears of it, so that a run that is cut off at any moment has lost nothing but what it was at.
/// </summary>
public sealed class Batch(
    Kit kit,
    ToolFolder tools,
    CheckOptions check,
    ResultsFolder results,
    GradebookFile book,
    IBatchListener listener
)
{
    private readonly KitVersions _versions = new(kit, tools);
    private readonly Host _host = Host.This(check.Isolation);
    private readonly Lock _telling = new();

    /// <summary>Rounds by which the machine is known before times are taken.</summary>
    internal int CalibrationRounds { get; init; } = 10;

    /// <summary>Why times are not to be taken on a machine; null where they may be.</summary>
    internal Func<MachineCalibration, string?> Objection { get; init; } = machine => machine.WhyNoBatch();

    /// <summary>The most that timing one kata may take, in place of the kit's own limit.</summary>
    internal TimeSpan? SpeedLimit { get; init; }

    /// <summary>Takes one submission in.</summary>
    /// <exception cref="IOException">The results' folder cannot be written to.</exception>
    public HandedIn Receive(Arrival arrival) => Intake.Take(arrival, results, book);

    /// <summary>Grades what is missing of these students.</summary>
    /// <exception cref="IOException">The journal cannot be written: nothing is done that could not be kept.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted; the journal holds what was finished.</exception>
    public async Task RunAsync(IReadOnlyList<HandedIn> students, BatchOptions options, CancellationToken cancellation)
    {
        var katas = kit.Katas.Select(kata => kata.Id).Where(id => options.Only.Count == 0 || options.Only.Contains(id));
        var order = katas.ToList();
        await using var checker = new Checker(kit, tools, check with { Seed = book.Seed, KeepsTexts = false });
        await CheckAsync(checker, students, order, options, cancellation);
        if (options.Speed)
        {
            await MeasureAsync(checker, students, order, options, cancellation);
        }
    }

    private async Task CheckAsync(
        Checker checker,
        IReadOnlyList<HandedIn> students,
        IReadOnlyList<KataId> katas,
        BatchOptions options,
        CancellationToken cancellation
    )
    {
        var work = WorkList.Of(
            students,
            katas,
            book,
            options.Again,
            (hash, kata) => new UnitKey(hash, kata, Lane.Correctness, _versions.Of(kata, Lane.Correctness))
        );
        Tell(() => listener.Begins(speed: false, work.Items.Count, work.Done, work.Older));
        await Parallel.ForEachAsync(
            work.Items,
            new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellation },
            async (item, stop) =>
            {
                var began = TimeProvider.System.GetTimestamp();
                var report = await CheckAsync(checker, item, options.Timeout, stop);
                Finish(work, item, report, began);
            }
        );
    }

    private async Task<KataReport> CheckAsync(
        Checker checker,
        WorkItem item,
        TimeSpan? timeout,
        CancellationToken cancellation
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (timeout is { } most)
        {
            limit.CancelAfter(most);
        }
        var (submission, script) = Script(item);
        try
        {
            return await checker.CheckAsync(submission, script, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return KataReport.Unrun(
                item.Key.Kata.ToString(),
                script.Path,
                kit.TaskOf(item.Key.Kata).Weights,
                new Finding(
                    Verdict.TimeLimit,
                    $"All cases together were not through after {timeout!.Value.TotalSeconds:0} s, which is the course's own limit for a kata."
                )
            );
        }
    }

    private async Task MeasureAsync(
        Checker checker,
        IReadOnlyList<HandedIn> students,
        IReadOnlyList<KataId> katas,
        BatchOptions options,
        CancellationToken cancellation
    )
    {
        var work = WorkList.Of(
            students,
            [.. katas.Where(kata => kit.TaskOf(kata).Speed is not null)],
            book,
            options.Again,
            (hash, kata) =>
                book.Report(hash, kata) is { Report.Verdict: Verdict.Passed }
                    ? new UnitKey(hash, kata, Lane.Speed, _versions.Of(kata, Lane.Speed))
                    : null
        );
        Tell(() => listener.Begins(speed: true, work.Items.Count, work.Done, work.Older));
        if (work.Items.Count == 0)
        {
            return;
        }
        using var lease = await TimingLease.TakeAsync(
            () => Tell(() => listener.Doing("another run takes times on this machine; waiting for it")),
            cancellation
        );
        var machine = await checker.CalibrateAsync(
            CalibrationRounds,
            task => Tell(() => listener.Doing($"calibrating: {task}")),
            cancellation
        );
        if (Objection(machine) is { } reason)
        {
            Tell(() => listener.NoSpeed(reason));
            return;
        }
        foreach (var item in work.Items)
        {
            cancellation.ThrowIfCancellationRequested();
            var began = TimeProvider.System.GetTimestamp();
            var (submission, script) = Script(item);
            var verdict = book.Report(item.Key.Hash, item.Key.Kata)!.Value.Report;
            Tell(() => listener.Doing($"speed: {item.Students[0].Student} {item.Key.Kata}"));
            var report = await Task.Run(
                () =>
                    checker.MeasureAsync(
                        submission,
                        script,
                        verdict,
                        new SpeedOptions(Artifacts: null, _ => { }) { Limit = SpeedLimit },
                        cancellation
                    ),
                cancellation
            );
            Finish(work, item, report, began);
        }
    }

    private (Submission Submission, SubmittedScript Script) Script(WorkItem item)
    {
        var script = new SubmittedScript(item.Key.Kata, item.Key.Kata.ScriptPath);
        return (new Submission(results.Store.FolderOf(item.Submission), [script]), script);
    }

    /// <summary>First the journal, then words.</summary>
    private void Finish(WorkList work, WorkItem item, KataReport report, long began)
    {
        book.Add(
            new Unit(
                item.Key,
                report,
                kit.TaskOf(item.Key.Kata).Weights.All,
                TimeProvider.System.GetElapsedTime(began)
            ),
            _host
        );
        Tell(() =>
        {
            listener.Finished(item.Key.Kata, report.Verdict, [.. item.Students.Select(student => student.Student)]);
            foreach (var student in work.Finish(item))
            {
                listener.StudentFinished(student);
            }
        });
    }

    private void Tell(Action tell)
    {
        lock (_telling)
        {
            tell();
        }
    }
}
