using Katas.Labs.Results;

namespace Katas.Labs.Findings;

/// <summary>What times of empty jobs say.</summary>
internal static class TrivialWorkFindings
{
    public static IReadOnlyList<string> From(TimeTable table, IReadOnlyList<int> chunks, int jobs)
    {
        var findings = new List<string>();
        foreach (var (key, who) in ((string, string)[])[("processes", "Processes"), ("threads", "Threads")])
        {
            if (table.Find(key) is { } row && table.AgainstBaseline(row) is { } faster)
            {
                findings.Add(
                    table.Article[0].Against(table.Baseline, key) is { } article
                        ? Phrase.BesideArticle(who, faster, "the loop", article)
                        : $"{who} were {Phrase.Than(faster, "the loop")}."
                );
            }
            findings.AddRange(Chunks(table, key, chunks));
        }
        if (table.Find("processes-1") is { } single && table.Find("loop") is { } loop)
        {
            var price = (single.Time.Value - loop.Time.Value) / jobs;
            if (price > 0)
            {
                findings.Add(
                    $"Handing one job to a worker process and its answer back cost {Phrase.Span(price)}: a job that takes less is not worth sending alone."
                );
            }
        }
        return findings;
    }

    private static IEnumerable<string> Chunks(TimeTable table, string pool, IReadOnlyList<int> chunks)
    {
        var swept = chunks
            .Select(chunk => (chunk, row: table.Find($"{pool}-{chunk}")))
            .Where(at => at.row is not null)
            .ToList();
        if (swept.Count < 2)
        {
            yield break;
        }
        var best = swept.MinBy(at => at.row!.Time.Value);
        var single = swept[0];
        yield return best.chunk == single.chunk
            ? $"With {pool}, chunks of {best.chunk} were the best of those tried: larger ones gained nothing."
            : $"With {pool}, chunks of {best.chunk:#,0} were the best of those tried: {Phrase.Than(best.row!.FasterThan(single.row!), "jobs sent one by one")}.";
    }
}
