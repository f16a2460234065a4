using Katas.Labs.Results;

namespace Katas.Labs.Findings;

/// <summary>What times of Map and ApplyAsync say, and when results came.</summary>
internal static class MapOrApplyAsyncFindings
{
    public static IReadOnlyList<string> From(TimeTable table, Timeline timeline, int workers)
    {
        var findings = new List<string>();
        foreach (var platform in table.Platforms)
        {
            foreach (var pool in (string[])["processes", "threads"])
            {
                if (
                    table.Find($"{pool}-map", platform) is not { } map
                    || table.Find($"{pool}-apply-async", platform) is not { } apply
                )
                {
                    continue;
                }
                var who = $"{platform.Name()}, {pool}";
                var faster = apply.FasterThan(map);
                var article = table.Article[0].Against("processes-map", "processes-apply-async");
                findings.Add(
                    pool == "processes" && article is { } there
                        ? $"{who}: in total, ApplyAsync was {Phrase.Than(faster, "Map")}; the article's took {Phrase.Times(1 / there)} × map's time. {SameTotal(faster)}"
                        : $"{who}: in total, ApplyAsync was {Phrase.Than(faster, "Map")}."
                );
                if (
                    Lane(timeline, $"{pool}-map", platform) is { } all
                    && Lane(timeline, $"{pool}-apply-async", platform) is { } each
                )
                {
                    findings.Add(
                        $"{who}: the first result could be used after {Phrase.Span(each.FirstResult)} of {Phrase.Span(each.Total)} with ApplyAsync, and after {Phrase.Span(all.FirstResult)} of {Phrase.Span(all.Total)} with Map. On average a result lay ready for {Phrase.Span(each.MeanWait)} and {Phrase.Span(all.MeanWait)}."
                    );
                }
            }
        }
        findings.AddRange(
            timeline
                .Lanes.Where(lane => lane.Variant.Key.EndsWith("-apply-async", StringComparison.Ordinal))
                .Select(lane => AtOnce(lane, workers))
        );
        return findings;
    }

    private static string SameTotal(Judging.Estimate faster) =>
        Phrase.BearingOf(faster) == Bearing.Undecided
            ? "That the total is the same holds here."
            : "That the total is the same does not hold here.";

    private static string AtOnce(Lane lane, int workers)
    {
        var started = lane.Jobs.Select(job => job.Started).Order().ToList();
        var firstEnd = lane.Jobs.Min(job => job.Ended);
        var before = started.Count(start => start < firstEnd);
        var next =
            started.Count > before
                ? $", and number {before + 1} began {Phrase.Span(started[before] - firstEnd)} after the first had ended"
                : "";
        return $"{lane.Variant.Platform.Name()}, {lane.Variant.Label}, {workers} workers: {before} jobs began before the first ended{next}; never more than {lane.MostAtOnce} ran at once.";
    }

    private static Lane? Lane(Timeline timeline, string key, Platform platform) =>
        timeline.Lanes.FirstOrDefault(lane => lane.Variant.Key == key && lane.Variant.Platform == platform);
}
