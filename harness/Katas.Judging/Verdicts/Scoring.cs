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
        var correct = findings.All(finding => LeavesResultsRight(finding.Code)) ? weights.Correct : 0;
        var discipline = findings.Count == 0 ? weights.Discipline : 0;
        return new Score(correct + discipline, weights.Correct + weights.Discipline, correct, discipline);
    }

    /// <summary>Whether the values were right, and only how they came about was not.</summary>
    private static bool LeavesResultsRight(Verdict code) =>
        code
            is Verdict.WrongOrder
                or Verdict.Race
                or Verdict.NotParallel
                or Verdict.TooManyInFlight
                or Verdict.WrongStructure
                or Verdict.LeftRunning;
}
