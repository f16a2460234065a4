namespace Katas.Judging.Tests.Speed;

/// <summary>Rounds as a machine would have given them.</summary>
internal static class Rounds
{
    /// <summary>Rounds without noise.</summary>
    public static List<TimedRound> Of(int count, double sequential, double reference, double submission) =>
        [.. Enumerable.Range(0, count).Select(_ => Round(sequential, reference, submission))];

    /// <summary>Rounds whose times vary, each by so much of itself at the most.</summary>
    public static List<TimedRound> Noisy(
        int seed,
        int count,
        double noise,
        double sequential,
        double reference,
        double submission
    )
    {
        var random = new Random(seed);
        double Vary(double time) => time * (1 + (noise * ((2 * random.NextDouble()) - 1)));
        return [.. Enumerable.Range(0, count).Select(_ => Round(Vary(sequential), Vary(reference), Vary(submission)))];
    }

    public static TimedRound Round(double sequential, double reference, double submission) =>
        new(TimeSpan.FromMilliseconds(reference), TimeSpan.FromMilliseconds(submission))
        {
            Sequential = TimeSpan.FromMilliseconds(sequential),
        };

    public static List<TimedRound> OnOneCore(this IEnumerable<TimedRound> rounds, double milliseconds) =>
        [.. rounds.Select(round => round with { OneCore = TimeSpan.FromMilliseconds(milliseconds) })];

    public static List<TimedRound> Scaled(this IEnumerable<TimedRound> rounds, double by) =>
        [
            .. rounds.Select(round =>
                round with
                {
                    Reference = round.Reference * by,
                    Submission = round.Submission * by,
                    Sequential = round.Sequential * by,
                    OneCore = round.OneCore * by,
                }
            ),
        ];
}
