using Katas.Engine.Catalog;
using Katas.Engine.Compiling;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Checking;

/// <summary>One kata of one submission: its rooms and its cases.</summary>
/// <param name="another">A new room for this kata.</param>
internal sealed class KataRun(
    ToolFolder tools,
    Func<Task<ReadyRoom>> another,
    ScriptCompilation compilation,
    KataTask task,
    SubmittedScript script,
    CheckOptions options,
    Action<Finding>? tell
)
{
    private readonly KataId _kata = script.Kata;

    /// <param name="rooms">
    /// One for all cases; or two, the first for those that are held, which wait more than they work, beside the others.
    /// They are used up, and the caller's to end.
    /// </param>
    public async Task<KataReport> RunAsync(
        ScriptSource source,
        IReadOnlyList<ReadyRoom> rooms,
        CancellationToken cancellation
    )
    {
        var order = new CompileOrder(source, _kata.Entry, task.Limits, rooms[0].Room.TemporaryFolder);
        return await compilation.CompileAsync(order, cancellation) switch
        {
            CompileFindings refused => KataReport.Unrun(_kata.ToString(), script.Path, task.Weights, refused.Findings),
            CompiledScript compiled => await RunCasesAsync(
                rooms,
                compiled,
                new WatchedBuild(compilation, order, cancellation),
                cancellation
            ),
            _ => throw new InvalidOperationException("unknown outcome of compiling"),
        };
    }

    /// <summary>Cases that are held, and the others: each kind can have a room of its own.</summary>
    public static IEnumerable<IReadOnlyList<CaseSpec>> Shares(IEnumerable<CaseSpec> specs) =>
        specs
            .GroupBy(spec => spec.Hold)
            .OrderByDescending(share => share.Key)
            .Select(IReadOnlyList<CaseSpec> (share) => [.. share]);

    private async Task<KataReport> RunCasesAsync(
        IReadOnlyList<ReadyRoom> rooms,
        CompiledScript compiled,
        WatchedBuild watched,
        CancellationToken cancellation
    )
    {
        await using var _ = watched;
        var specs = task.CasesOf(_kata).Where(spec => options.Case is null || spec.Name == options.Case).ToList();
        if (specs.Exists(spec => spec.Watch))
        {
            // While the other cases run.
            watched.Begin();
        }
        List<IReadOnlyList<CaseSpec>> shares = rooms.Count == 1 ? [specs] : [.. Shares(specs)];
        var lines = rooms
            .Take(shares.Count)
            .Select(room => new CaseLine(tools, room, another, task, options, compiled, watched, tell))
            .ToList();
        var running = lines.Zip(shares, (line, share) => line.RunAsync(share, cancellation));
        var outcomes = (await Task.WhenAll(running))
            .SelectMany(outcome => outcome)
            .OrderBy(outcome => specs.IndexOf(outcome.Spec))
            .ToList();
        return Report(
            [.. outcomes.Select(outcome => outcome.Report)],
            KataJudge.Order([.. outcomes.SelectMany(outcome => outcome.Findings)]),
            compiled,
            string.Concat(lines.Select(line => line.Printed))
        );
    }

    private KataReport Report(
        List<CaseReport> cases,
        IReadOnlyList<Finding> findings,
        CompiledScript compiled,
        string printed
    )
    {
        var verdict = KataJudge.Of(findings);
        if (findings.Count > 0 && compiled.Warnings.Count > 0)
        {
            // A warning alone is no finding, but where something is wrong it may well say why.
            var warnings = string.Join("; ", compiled.Warnings.Select(CompilerPhrases.Warning));
            findings =
            [
                findings[0] with
                {
                    Hint = $"{findings[0].Hint} The compiler noticed: {warnings}.".TrimStart(),
                },
                .. findings.Skip(1),
            ];
        }
        return new KataReport(
            _kata.ToString(),
            script.Path,
            verdict,
            findings,
            cases,
            Scoring.For(findings, task.Weights)
        )
        {
            OnlyCase = options.Case,
            Output = Readable.Lines(printed, maxLength: 4000),
        };
    }
}
