using Katas.Judging;

namespace Katas.Stability;

/// <summary>A row for each program and state of the machine, in Markdown.</summary>
internal static class Table
{
    public const string Head =
        "| program | machine | q, sd | speed-up, sd | points | inconclusive | seconds each | best of 5: speed-up, sd | best of 5: points |\n"
        + "|---|---|---|---|---|---|---|---|---|";

    public static string Row(string program, string machine, IReadOnlyList<Grading> gradings) =>
        gradings.Count == 0
            ? $"| {program} | {machine} | | | | | | | |"
            : $"| {program} | {machine} | {Mean(gradings.Select(g => g.AgainstReference))} | {Mean(gradings.Select(g => g.Speedup))} | {Range(gradings.Select(g => g.Points))} | {Untold(gradings)} | {gradings.Average(g => g.Took.TotalSeconds):0.0} | {Mean(gradings.Select(g => g.BestOfFiveSpeedup))} | {Range(gradings.Select(g => g.BestOfFivePoints))} |";

    private static string Untold(IReadOnlyList<Grading> gradings)
    {
        var other = gradings.FirstOrDefault(g => g.Report.Verdict != Verdict.Passed);
        return other is null
            ? $"{gradings.Count(g => g.Report.Speed.State == SpeedState.Inconclusive)} of {gradings.Count}"
            : $"**{VerdictCode.Of(other.Report.Verdict)}**";
    }

    /// <summary>Mean and standard deviation, the latter as a part of the former.</summary>
    private static string Mean(IEnumerable<double?> figures)
    {
        var known = figures.OfType<double>().ToList();
        if (known.Count == 0)
        {
            return "–";
        }
        var mean = known.Average();
        var deviation = known.Count < 2 ? 0 : Math.Sqrt(known.Sum(x => (x - mean) * (x - mean)) / (known.Count - 1));
        return $"{mean:0.00}, {deviation / mean:P1}";
    }

    private static string Range(IEnumerable<double?> figures)
    {
        var known = figures.OfType<double>().ToList();
        return known.Count == 0 ? "–" : $"{known.Min():0.0} to {known.Max():0.0}";
    }
}
