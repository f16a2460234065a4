using Katas.Engine.Catalog;
using Katas.Engine.Compiling;
using Katas.Engine.Isolation;
using Katas.Judging;

namespace Katas.Engine.Checking;

/// <summary>Checks scripts against the kit: compiles them, runs their cases, judges what was seen. Safe from several threads.</summary>
public sealed class Checker : IAsyncDisposable
{
    private readonly Kit _kit;
    private readonly ToolFolder _tools;
    private readonly CheckOptions _options;
    private readonly RunFolder _run;
    private readonly ScriptCompilation _compilation;

    /// <exception cref="IOException">The temporary folder cannot be written to.</exception>
    public Checker(Kit kit, ToolFolder tools, CheckOptions options)
    {
        _kit = kit;
        _tools = tools;
        _options = options;
        _run = RunFolder.Create();
        _compilation = new ScriptCompilation(tools, options.CacheFolder, _run.NewRoom());
    }

    /// <summary>One script, from its text to its report. What goes wrong on our side is a report, too: <see cref="Verdict.HarnessFault"/>.</summary>
    /// <exception cref="OperationCanceledException">The check was interrupted.</exception>
    public async Task<KataReport> CheckAsync(
        Submission submission,
        SubmittedScript script,
        CancellationToken cancellation
    )
    {
        var weights = Weights.Usual;
        try
        {
            var task = _kit.TaskOf(script.Kata);
            weights = task.Weights;
            var source = ScriptSource.Read(submission.Root, script.Path);
            if (!_options.JudgeStarters && Starters.IsUnchanged(source.Texts[0].Text, _kit.Starter(script.Kata)))
            {
                return KataReport.NotStarted(script.Kata.ToString(), script.Path, weights);
            }
            var report = await new KataRun(_tools, _run, _compilation, task, script, _options.Seed).RunAsync(
                source,
                cancellation
            );
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
            return KataReport.Unrun(
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
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _compilation.DisposeAsync();
        _run.Dispose();
    }
}
