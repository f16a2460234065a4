using Katas.Labs.Results;

namespace Katas.Labs.Findings;

/// <summary>What was counted of all crawls.</summary>
/// <param name="Pages">Of the site.</param>
/// <param name="Links">On all of them.</param>
/// <param name="Crawls">How many crawls there were.</param>
/// <param name="Repeated">Pages fetched a second time, in all crawls.</param>
internal sealed record CrawlCounts(int Pages, int Links, int Crawls, int Repeated);

/// <summary>What times of crawls say.</summary>
internal static class CrawlFindings
{
    /// <param name="bounds">What no crawl can be faster than, by workers, in seconds.</param>
    public static IReadOnlyList<string> From(
        TimeTable table,
        IReadOnlyList<(int Workers, double Seconds)> bounds,
        int cores,
        CrawlCounts counts
    )
    {
        var findings = new List<string>();
        foreach (var platform in table.Platforms)
        {
            foreach (var pool in (string[])["processes", "threads"])
            {
                findings.AddRange(Pool(table, bounds, cores, platform, pool));
            }
        }
        findings.Add(
            counts.Repeated == 0
                ? $"{counts.Links:#,0} links lead to {counts.Pages:#,0} pages, and in all of {counts.Crawls} crawls each page was fetched once."
                : $"{counts.Links:#,0} links lead to {counts.Pages:#,0} pages; in {counts.Crawls} crawls pages were fetched a second time {counts.Repeated:#,0} times, which a shared set of seen addresses must not let happen."
        );
        return findings;
    }

    private static IEnumerable<string> Pool(
        TimeTable table,
        IReadOnlyList<(int Workers, double Seconds)> bounds,
        int cores,
        Platform platform,
        string pool
    )
    {
        var rows = bounds
            .Select(at => (at.Workers, at.Seconds, row: table.Find($"{pool}-{at.Workers}", platform)))
            .Where(at => at.row is not null)
            .ToList();
        if (rows.Count < 2)
        {
            yield break;
        }
        var who = $"{platform.Name()}, {pool}";
        var (one, most) = (rows[0], rows[^1]);
        yield return $"{who}: {most.Workers} were {Phrase.Than(most.row!.FasterThan(one.row!), "one")}, and took {Phrase.Times(most.row.Time.Value / most.Seconds)} × the time that no crawl with so many can beat.";
        if (rows.FirstOrDefault(at => at.Workers == cores) is { row: { } asCores } && most.Workers > cores)
        {
            var faster = most.row.FasterThan(asCores);
            yield return Phrase.BearingOf(faster) == Bearing.Faster
                ? $"{who}: more workers than processors paid: {most.Workers} were {Phrase.Than(faster, $"{cores}")}, as they mostly wait for answers."
                : $"{who}: more workers than processors did not pay: {most.Workers} were {Phrase.Than(faster, $"{cores}")}.";
        }
    }
}
