namespace Katas.Judging;

/// <summary>A crawl waits for answers, and its speed is bounded by them and not by cores.</summary>
/// <param name="Bound">No crawl of these sites with so many workers can be faster.</param>
/// <param name="Time">What the submission took.</param>
/// <param name="Reference">What the reference took.</param>
/// <param name="MeanInFlight">Requests that were being answered at once, on average over the submission's time.</param>
public sealed record CrawlSpeed(TimeSpan Bound, TimeSpan Time, TimeSpan Reference, double MeanInFlight)
{
    /// <summary>How near the submission is to the bound, from 0 to 1.</summary>
    public double OfBound => Bound / Time;

    /// <summary>max(depth × latency, ⌈pages / workers⌉ × latency): a page is asked for when one that links to it is there, and so many at a time.</summary>
    /// <param name="depth">Pages on the longest of the shortest ways from the start, both ends counted.</param>
    public static TimeSpan BoundOf(int pages, int depth, int workers, TimeSpan latency) =>
        latency * Math.Max(depth, (pages + workers - 1) / workers);
}
