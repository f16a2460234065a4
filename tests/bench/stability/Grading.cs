using Katas.Judging;

namespace Katas.Stability;

/// <summary>One grading: what the judge said, and what the usual best-of-five would have said of the same rounds.</summary>
internal sealed record Grading(KataReport Report, IReadOnlyList<TimedRound> Rounds, TimeSpan Took)
{
    private const int BestOf = 5;
    private const double SpeedWeight = 30;

    /// <summary>The reference's time over the submission's; null where it could not be told.</summary>
    public double? AgainstReference => Report.Speed.Estimate?.AgainstReference?.Value;

    /// <summary>The speed-up over the sequential reference; null where it could not be told, and for a sequential kata.</summary>
    public double? Speedup => Report.Speed.Estimate?.Speedup?.Value;

    /// <summary>Speed points; null where there are none for or against.</summary>
    public double? Points => Report.Verdict == Verdict.Passed ? Report.Speed.Points?.Value : 0;

    /// <summary>The speed-up that the best of five of each would have given.</summary>
    public double? BestOfFiveSpeedup =>
        Rounds.Any(round => round.Sequential is not null)
            ? Best(round => round.Sequential!.Value) / Best(round => round.Submission)
            : null;

    /// <summary>The points that would have followed from it; null where nothing was timed.</summary>
    public double? BestOfFivePoints
    {
        get
        {
            if (Rounds.Count == 0)
            {
                return null;
            }
            if (BestOfFiveSpeedup is not { } speedup)
            {
                return SpeedWeight
                    * SpeedScore.OfSequential(Best(round => round.Reference) / Best(round => round.Submission));
            }
            var reference = Best(round => round.Sequential!.Value) / Best(round => round.Reference);
            return reference <= SpeedScore.LeastReference ? 0 : SpeedWeight * SpeedScore.OfSpeedup(speedup, reference);
        }
    }

    private double Best(Func<TimedRound, TimeSpan> time) => Rounds.Take(BestOf).Min(round => time(round).TotalSeconds);
}
