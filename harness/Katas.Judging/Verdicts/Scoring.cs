namespace Katas.Judging;

/// <summary>Verdict in, points out (contract, section 6).</summary>
public static class Scoring
{
    /// <summary>The points of these findings where speed was not measured: none found is all points.</summary>
    public static Score For(IReadOnlyList<Finding> findings, Weights weights)
    {
        if (findings.Any(finding => finding.Code == Verdict.HarnessFault))
        {
            // Our own failure: there was nothing to win, so nothing was lost.
            return new Score(0, 0, 0, 0);
        }
        var correct = findings.All(LeavesResultsRight) ? weights.Correct : 0;
        var discipline = findings.Count == 0 ? weights.Discipline : 0;
        return new Score(correct + discipline, weights.Correct + weights.Discipline, correct, discipline);
    }

    /// <summary>The points of these findings in a run that asks for speed.</summary>
    public static Score For(IReadOnlyList<Finding> findings, Weights weights, SpeedReport speed)
    {
        var score = For(findings, weights);
        if (score.OutOf == 0)
        {
            return score;
        }
        return speed switch
        {
            // Nothing but a kata that passed is measured, and nothing else has speed points.
            _ when findings.Count > 0 => score with { OutOf = weights.All },
            { State: SpeedState.Measured, Points: { } points } => score with
            {
                Total = score.Total + points.Value,
                OutOf = weights.All,
                Speed = points.Value,
            },
            { State: SpeedState.Inconclusive } => score with
            {
                Total = score.Total * weights.All / score.OutOf,
                OutOf = weights.All,
            },
            _ => score,
        };
    }

    /// <summary>
    /// Whether the values were right, and only how they came about was not. What a race does to them is luck, and so is what is there of
    /// them when a function does not wait for its jobs; no points may be: either takes them whether it showed in the values this time or not.
    /// </summary>
    private static bool LeavesResultsRight(Finding finding) =>
        finding.Code is Verdict.WrongOrder or Verdict.NotParallel or Verdict.TooManyInFlight or Verdict.WrongStructure
        || finding is { Code: Verdict.Race or Verdict.LeftRunning, SparesResults: true };
}
