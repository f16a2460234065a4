using Katas.Labs.Results;

namespace Katas.Labs.Findings;

/// <summary>What came of jobs of which one was made to fail.</summary>
/// <param name="Failed">Futures that came as failed ones.</param>
/// <param name="Came">Results of the others.</param>
/// <param name="Others">How many others there were.</param>
/// <param name="Thrown">Exceptions thrown where a result was asked for.</param>
internal sealed record OneFailed(int Failed, int Came, int Others, int Thrown);

/// <summary>What it says when futures were taken.</summary>
internal static class AsCompletedFindings
{
    private static readonly (string Key, string How)[] Others =
    [
        ("in-order", "taken in the order of submission"),
        ("all", "taken all at the end"),
    ];

    public static IReadOnlyList<string> From(Timeline timeline, OneFailed failure)
    {
        var findings = new List<string>();
        foreach (var platform in timeline.Lanes.Select(lane => lane.Variant.Platform).Distinct())
        {
            foreach (var pool in (string[])["processes", "threads"])
            {
                if (Find(timeline, $"{pool}-each", platform) is not { } each)
                {
                    continue;
                }
                var others = Others
                    .Select(other => (other.How, lane: Find(timeline, $"{pool}-{other.Key}", platform)))
                    .Where(other => other.lane is not null)
                    .Select(other => $"{Phrase.Span(other.lane!.MeanWait)} {other.How}");
                findings.Add(
                    $"{platform.Name()}, {pool}: a result lay ready for {Phrase.Span(each.MeanWait)} on average taken as they finish, {string.Join(", ", others)}."
                );
                findings.Add(Order(platform, pool, each));
            }
        }
        findings.Add(
            failure.Came == failure.Others && failure.Thrown == failure.Failed && failure.Failed > 0
                ? $"With one job made to fail, the other {failure.Others} results came, and its exception was thrown where its own result was asked for, and nowhere else."
                : $"With one job made to fail, {failure.Came} of the other {failure.Others} results came, {failure.Failed} futures were failed ones, and {failure.Thrown} exceptions were thrown where a result was asked for."
        );
        return findings;
    }

    private static string Order(Platform platform, string pool, Lane each)
    {
        var overtaken = each.Jobs.Count(job =>
            each.Jobs.Any(other => other.Job > job.Job && other.Arrived < job.Arrived)
        );
        return overtaken == 0
            ? $"{platform.Name()}, {pool}: as they finish was the order of submission in this turn."
            : $"{platform.Name()}, {pool}: {overtaken} of {each.Jobs.Count} jobs were overtaken by one submitted after them.";
    }

    private static Lane? Find(Timeline timeline, string key, Platform platform) =>
        timeline.Lanes.FirstOrDefault(lane => lane.Variant.Key == key && lane.Variant.Platform == platform);
}
