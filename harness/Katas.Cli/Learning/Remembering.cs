using Katas.Judging;

namespace Katas.Cli.Learning;

/// <summary>What a check adds to what is remembered. Pure.</summary>
internal static class Remembering
{
    /// <summary>The progress after a check of a whole script; our own failures, and runs of one case, change nothing.</summary>
    public static LearnerProgress After(this LearnerProgress progress, KataReport report, string text)
    {
        if (report.Verdict == Verdict.HarnessFault || report.OnlyCase is not null)
        {
            return progress;
        }
        return progress.With(
            report.Kata,
            known =>
            {
                known = known with { Verdict = VerdictCode.Of(report.Verdict), Script = TextHash.Of(text) };
                return report.Verdict == Verdict.Passed ? Passed(known, report) : known;
            }
        );
    }

    private static KataProgress Passed(KataProgress known, KataReport report)
    {
        var speedup = report.Speed.Estimate?.Speedup?.Value;
        // A score with speed tells more than one without, whatever it is.
        var isBetter =
            known.BestOutOf is not { } outOf
            || report.Score.OutOf > outOf
            || (report.Score.OutOf >= outOf && report.Score.Total > known.Best);
        return known with
        {
            Passed = true,
            Best = isBetter ? Math.Round(report.Score.Total, 1) : known.Best,
            BestOutOf = isBetter ? report.Score.OutOf : known.BestOutOf,
            Speedup = speedup is { } more && more > (known.Speedup ?? 0) ? Math.Round(more, 3) : known.Speedup,
        };
    }
}
