namespace Katas.Judging;

/// <summary>Verdict in, points out (contract, section 6).</summary>
public static class Scoring
{
    /// <summary>The points of a verdict where speed was not measured.</summary>
    public static Score For(Verdict verdict, Weights weights)
    {
        var correct = verdict is Verdict.Passed or Verdict.WrongOrder ? weights.Correct : 0;
        var discipline = verdict is Verdict.Passed ? weights.Discipline : 0;
        return new Score(correct + discipline, weights.Correct + weights.Discipline, correct, discipline);
    }
}
