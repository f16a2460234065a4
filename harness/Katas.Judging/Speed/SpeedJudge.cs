namespace Katas.Judging;

/// <summary>Rounds in, estimate out, and whether it is enough. Pure: knows no clock.</summary>
public static class SpeedJudge
{
    /// <summary>A score that is known to so many of a hundred points is known.</summary>
    public const double Tolerance = 2;

    /// <summary>In the first half of the time it is told to so many, so that the next grading says nearly the same.</summary>
    private const double Aim = 1;

    /// <summary>Halvings until an end of the interval is known to far less than any report shows.</summary>
    private const int Halvings = 30;

    /// <summary>What these rounds say of a kata of a parallel strategy. Disturbed rounds do not count.</summary>
    public static SpeedEstimate OfParallel(IReadOnlyList<TimedRound> rounds)
    {
        var clean = Clean(rounds);
        var estimate = new SpeedEstimate { Rounds = clean.Count, Dropped = rounds.Count - clean.Count };
        if (clean.Count < SignedRank.FewestMeasurements)
        {
            return estimate;
        }
        var reference = Seconds(clean, round => round.Reference);
        var submission = Seconds(clean, round => round.Submission);
        var sequential = Seconds(clean, round => round.Sequential!.Value);
        var against = SignedRank.Ratio(reference, submission)!;
        var speed = SignedRank.Ratio(sequential, reference)!;
        // S = q · R, with the interval of the speed-up as it was seen in the same rounds.
        var value = against.Value * speed.Value;
        var seen = SignedRank.Ratio(sequential, submission)!;
        estimate = estimate with
        {
            AgainstReference = against,
            Reference = speed,
            Speedup = new Estimate(value, Math.Min(value, seen.Low), Math.Max(value, seen.High)),
            OverItself = OverItself(clean),
        };
        return estimate.ReferenceIsSeen ? WithShare(estimate, sequential, reference, submission) : estimate;
    }

    /// <summary>
    /// What these rounds say of a sequential kata: it is set beside a program of its own kind, which stays true
    /// when others take a core. Rounds in which they left it none do not count.
    /// </summary>
    public static SpeedEstimate OfSequential(IReadOnlyList<TimedRound> rounds)
    {
        var clean = Clean(rounds);
        var against = SignedRank.Ratio(
            Seconds(clean, round => round.Reference),
            Seconds(clean, round => round.Submission)
        );
        return new SpeedEstimate
        {
            Rounds = clean.Count,
            Dropped = rounds.Count - clean.Count,
            AgainstReference = against,
            Share = against?.Through(SpeedScore.OfSequential),
        };
    }

    /// <summary>Whether more rounds would not change the points by more than <see cref="Tolerance"/>, or half of it while there is time.</summary>
    /// <param name="used">Of the time, from 0 to 1 where there will be no other round.</param>
    public static bool IsEnough(SpeedEstimate estimate, Weights weights, double used) =>
        estimate is { ReferenceIsSeen: true, Share: { } share }
        && share.HalfWidth * weights.Speed <= (used < 0.5 ? Aim : Tolerance);

    /// <summary>
    /// Rounds after which it would be enough, as far as can be told: an interval narrows with the root of its measurements. Without
    /// end where the reference is no faster than it must be for there to be points.
    /// </summary>
    public static double RoundsNeeded(SpeedEstimate estimate, Weights weights) =>
        estimate switch
        {
            { ReferenceIsSeen: false, Reference: { Value: > SpeedScore.LeastReference } seen } => RoundsFor(
                estimate,
                (seen.Value - seen.Low) / (seen.Value - SpeedScore.LeastReference)
            ),
            { ReferenceIsSeen: true, Share: { } share } => RoundsFor(
                estimate,
                share.HalfWidth * weights.Speed / Tolerance
            ),
            _ => double.PositiveInfinity,
        };

    /// <summary>Whether it is plain that it will not be enough: twice too far to the end of the time.</summary>
    /// <param name="rounds">So many the time is enough for.</param>
    public static bool IsHopeless(SpeedEstimate estimate, Weights weights, double rounds) =>
        estimate.Rounds >= 2 * SignedRank.FewestMeasurements && RoundsNeeded(estimate, weights) > 2 * rounds;

    /// <param name="tooWide">So many times too wide is the interval.</param>
    private static double RoundsFor(SpeedEstimate estimate, double tooWide) => estimate.Rounds * tooWide * tooWide;

    private static SpeedEstimate WithShare(
        SpeedEstimate estimate,
        IReadOnlyList<double> sequential,
        IReadOnlyList<double> reference,
        IReadOnlyList<double> submission
    )
    {
        var value = SpeedScore.OfSpeedup(estimate.Speedup!.Value, estimate.Reference!.Value);
        var (low, high) = ShareInterval(sequential, reference, submission);
        var share = new Estimate(value, Math.Min(value, low), Math.Max(value, high));
        if (estimate.OverItself is not { } itself)
        {
            return estimate with { Share = share };
        }
        return HeldDown(estimate, share, itself.Through(x => SpeedScore.MostFor(x, estimate.Reference.Value)));
    }

    /// <summary>
    /// A share may be no more than <paramref name="most"/>. In doubt for the program; but as long as there is doubt the interval is wide,
    /// and so it takes more rounds, or nothing can be told.
    /// </summary>
    private static SpeedEstimate HeldDown(SpeedEstimate estimate, Estimate share, Estimate most)
    {
        var held = most.High < share.Low;
        var (low, high) = (Math.Min(share.Low, most.Low), Math.Min(share.High, most.High));
        return estimate with
        {
            Share = new Estimate(Math.Clamp(held ? most.Value : share.Value, low, high), low, high),
            HeldDown = held,
        };
    }

    /// <summary>
    /// The shares that the rounds do not speak against. A share x says that S − 1 = x (0.9 R − 1); of each round both sides are
    /// known, and x stays in as long as the signed-rank test finds their difference to be 0. It is Fieller's way to an
    /// interval for a ratio (E. C. Fieller, Some problems in interval estimation, J. R. Stat. Soc. B 16, 1954), with that test in the place of Student's:
    /// drift that all three programs share drops out.
    /// </summary>
    private static (double Low, double High) ShareInterval(
        IReadOnlyList<double> sequential,
        IReadOnlyList<double> reference,
        IReadOnlyList<double> submission
    )
    {
        var gains = sequential.Zip(submission, (s, t) => (s / t) - 1).ToArray();
        var full = sequential.Zip(reference, (s, r) => (SpeedScore.FullAt * s / r) - 1).ToArray();
        Estimate Left(double share) => SignedRank.Middle([.. gains.Zip(full, (gain, all) => gain - (share * all))])!;
        return (Root(share => Left(share).Low), Root(share => Left(share).High));
    }

    /// <summary>Where a falling function crosses 0, within 0 to 1.</summary>
    private static double Root(Func<double, double> falling)
    {
        if (falling(0) <= 0)
        {
            return 0;
        }
        if (falling(1) >= 0)
        {
            return 1;
        }
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = falling(middle) > 0 ? (middle, high) : (low, middle);
        }
        return low;
    }

    private static Estimate? OverItself(List<TimedRound> rounds)
    {
        var tried = rounds.Where(round => round.OneCore is not null).ToList();
        return SignedRank.Ratio(
            Seconds(tried, round => round.OneCore!.Value),
            Seconds(tried, round => round.Submission)
        );
    }

    private static List<TimedRound> Clean(IReadOnlyList<TimedRound> rounds) =>
        [.. rounds.Where(round => !round.Disturbed)];

    private static double[] Seconds(IEnumerable<TimedRound> rounds, Func<TimedRound, TimeSpan> time) =>
        [.. rounds.Select(round => time(round).TotalSeconds)];
}
