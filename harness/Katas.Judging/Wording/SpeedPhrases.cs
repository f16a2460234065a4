namespace Katas.Judging;

/// <summary>Speed in words: one sentence for each thing that matters, and none where nothing does.</summary>
public static class SpeedPhrases
{
    private const double BetterAlgorithm = 1.15;
    private const double CostsOnOneCore = 0.7;
    private const double StartMatters = 0.15;
    private const double InflationMatters = 1.25;
    private const double SerialMatters = 0.15;
    private const double NearBound = 0.9;

    /// <summary>Why there is no result: others took the processors.</summary>
    public static string TooBusy(SpeedEstimate estimate, double foreign) =>
        $"Other programs took up to {foreign:P0} of the processors, and {estimate.Dropped} of {estimate.Rounds + estimate.Dropped} rounds had to be left out. Try again when the machine has nothing else to do.";

    /// <summary>Why there is no result: on this machine the parallel reference looks like the sequential one.</summary>
    public static string CannotTell(SpeedEstimate estimate) =>
        estimate.Reference is { } reference
            ? $"Here even the reference is only {Times(reference)} as fast as one core, which cannot be told apart from a program that is not parallel."
            : "Too few rounds were possible in the time allowed.";

    /// <summary>Why there is no result: one core.</summary>
    public static string OneCore() => "This machine has one core, on which no program can show that it is parallel.";

    /// <summary>Why there is no result: the interval stayed too wide.</summary>
    public static string TooNoisy(SpeedEstimate estimate, Estimate points, TimeSpan took) =>
        $"After {estimate.Rounds} rounds in {took.TotalSeconds:0} s the points still lie anywhere from {points.Low:0.0} to {points.High:0.0}: times on this machine vary too much for a grade.";

    /// <summary>What is worth knowing about a parallel program's speed.</summary>
    public static IReadOnlyList<string> Remarks(SpeedReport report)
    {
        var remarks = new List<string>();
        if (report.Estimate is { HeldDown: true, OverItself: { } itself })
        {
            remarks.Add(
                $"It is fast for another reason than parallelism: on all cores it is only {Times(itself)} as fast as on one. That much is paid for."
            );
        }
        if (report.Split is { } split)
        {
            remarks.AddRange(About(split));
        }
        if (report.Crawl is { } crawl)
        {
            remarks.AddRange(About(crawl, report.Workers));
        }
        return remarks;
    }

    /// <summary>A factor with its interval.</summary>
    public static string Times(Estimate estimate) =>
        $"{estimate.Value:0.00} × ({estimate.Low:0.00} to {estimate.High:0.00})";

    private static IEnumerable<string> About(SpeedSplit split)
    {
        if (split.Algorithm >= BetterAlgorithm)
        {
            yield return $"On one core it is already {split.Algorithm:0.0} × as fast as the sequential reference: a better algorithm, not parallelism.";
        }
        else if (split.Algorithm <= CostsOnOneCore)
        {
            yield return $"On one core it takes {1 / split.Algorithm:0.00} × the time of the sequential reference: so much its own organisation costs.";
        }
        if (split.Idle is { } idle && idle / split.Parallel >= StartMatters)
        {
            yield return $"With next to nothing to do it takes {Milliseconds(idle)} of {Milliseconds(split.Parallel)} ms: starting up and ending, before and after the work.";
        }
        if (split.WorkInflation >= InflationMatters)
        {
            yield return $"All cores together spend {split.WorkInflation:0.00} × the processor time that one core needs: they wait for each other, or do some work twice.";
        }
        if (split.SerialPart is >= SerialMatters and var serial)
        {
            yield return $"About {serial:P0} of its time behaves as if it were not parallel (Karp–Flatt).";
        }
    }

    private static IEnumerable<string> About(CrawlSpeed crawl, int workers)
    {
        if (crawl.OfBound < NearBound)
        {
            yield return $"The site's answers alone take {Milliseconds(crawl.Bound)} of its {Milliseconds(crawl.Time)} ms; on average {crawl.MeanInFlight:0.0} requests were in flight, and {workers} may be.";
        }
    }

    private static string Milliseconds(TimeSpan time) => $"{time.TotalMilliseconds:0}";
}
