using Katas.Engine.Checking;
using Katas.Engine.Measuring;
using Katas.Judging;
using Katas.Reports;
using Spectre.Console;

namespace Katas.Cli;

/// <summary>The second half of a check: the speed of what passed, one kata after another, with the machine to themselves.</summary>
/// <param name="console">Where progress is shown.</param>
/// <param name="live">Whether a line shows what is being done; only a person on a terminal wants one.</param>
/// <param name="artifacts">Where BenchmarkDotNet's own reports go; null where they are not wanted.</param>
internal sealed class SpeedPass(IAnsiConsole console, bool live, string? artifacts)
{
    /// <summary>The reports with their speed, in the same order; each is told as soon as it is known.</summary>
    public async Task<IReadOnlyList<KataReport>> RunAsync(
        Checker checker,
        IReadOnlyList<CheckedScript> katas,
        Action<CheckedScript, KataReport> tell,
        CancellationToken cancellation
    )
    {
        if (!live)
        {
            return await RunAsync(checker, katas, tell, _ => { }, cancellation);
        }
        return await console
            .Status()
            .Spinner(Spinner.Known.Dots)
            .StartAsync(
                "Measuring…",
                status => RunAsync(checker, katas, tell, text => status.Status = text.EscapeMarkup(), cancellation)
            );
    }

    private async Task<IReadOnlyList<KataReport>> RunAsync(
        Checker checker,
        IReadOnlyList<CheckedScript> katas,
        Action<CheckedScript, KataReport> tell,
        Action<string> progress,
        CancellationToken cancellation
    )
    {
        var reports = new List<KataReport>();
        var (at, toMeasure) = (0, katas.Count(kata => kata.Report.Verdict == Verdict.Passed));
        foreach (var kata in katas)
        {
            at += kata.Report.Verdict == Verdict.Passed ? 1 : 0;
            var now = $"speed, {at} of {toMeasure}: {kata.Script.Kata}";
            progress(now);
            var options = new SpeedOptions(artifacts, text => progress($"{now}, {text}"));
            var report = await Task.Run(
                () => checker.MeasureAsync(kata.Submission, kata.Script, kata.Report, options, cancellation),
                cancellation
            );
            reports.Add(report);
            tell(kata, report);
        }
        return reports;
    }
}
