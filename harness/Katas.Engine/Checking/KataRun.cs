using Katas.Engine.Cases;
using Katas.Engine.Catalog;
using Katas.Engine.Compiling;
using Katas.Engine.Isolation;
using Katas.Judging;

namespace Katas.Engine.Checking;

/// <summary>One kata of one submission: its room, its runner, its cases.</summary>
internal sealed class KataRun(
    ToolFolder tools,
    RunFolder run,
    ScriptCompilation compilation,
    KataTask task,
    SubmittedScript script,
    int seed
)
{
    /// <summary>Runners that a script may bring down before the rest of its cases is left out.</summary>
    private const int MaxRunners = 3;
    private readonly KataId _kata = script.Kata;

    public async Task<KataReport> RunAsync(ScriptSource source, CancellationToken cancellation)
    {
        await using var room = await Room.OpenAsync(run, _kata);
        // Started before the script is compiled: by the time it is, the runner waits for it.
        var first = RunnerProcess.Start(tools, room, task.Limits);
        try
        {
            switch (
                await compilation.CompileAsync(source, _kata.Entry, task.Limits, room.TemporaryFolder, cancellation)
            )
            {
                case CompileFindings refused:
                    return KataReport.Unrun(_kata.ToString(), script.Path, task.Weights, refused.Findings);
                case CompiledScript compiled:
                    var runners = new Runners(tools, room, task.Limits, first, compiled, _kata);
                    first = null;
                    await using (runners)
                    {
                        return await RunCasesAsync(runners, room, compiled, cancellation);
                    }
                default:
                    throw new InvalidOperationException("unknown outcome of compiling");
            }
        }
        finally
        {
            if (first is not null)
            {
                await first.DisposeAsync();
            }
        }
    }

    private async Task<KataReport> RunCasesAsync(
        Runners runners,
        Room room,
        CompiledScript compiled,
        CancellationToken cancellation
    )
    {
        var cases = new List<CaseReport>();
        var findings = new List<Finding>();
        foreach (var spec in task.Cases)
        {
            var prepared = CaseMaker.Make(_kata, spec, seed, room.NewCaseFolder());
            var runner = await runners.GetAsync(cancellation);
            var facts = await runner.RunAsync(prepared, room, cancellation);
            var found = CaseJudge.Judge(spec.Name, prepared.Expectation, facts);
            findings.AddRange(found);
            cases.Add(new CaseReport(spec.Name, KataJudge.Of(found), facts.Elapsed.TotalMilliseconds));
            // What goes on would go on into the next case.
            if (facts.End is not (Returned or ReturnedNull or Threw) || !facts.Aftermath.IsQuiet)
            {
                await runners.DropAsync();
                if (facts.End is OutOfTime || runners.Count >= MaxRunners)
                {
                    break;
                }
            }
        }
        await runners.DropAsync();
        return Report(cases, KataJudge.Order(findings), compiled, runners.Printed);
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
            Output = Readable.Lines(printed, maxLength: 4000),
        };
    }
}
