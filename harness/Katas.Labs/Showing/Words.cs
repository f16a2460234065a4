using Katas.Judging;
using Katas.Labs.Findings;
using Katas.Labs.Results;

namespace Katas.Labs.Showing;

/// <summary>Figures and headings as all renderings have them.</summary>
internal static class Words
{
    /// <summary>Under every table that has the article's figures.</summary>
    public const string OfTheArticle =
        "The article's figures are of another machine, another language (Python) and another time: compare how each column's rows lie to one another, not its seconds.";

    /// <summary>A time and its interval, in one unit.</summary>
    public static string Time(Estimate time) =>
        $"{Phrase.Span(time.Value)} ({Phrase.Span(time.Low)} to {Phrase.Span(time.High)})";

    /// <summary>A ratio and its interval.</summary>
    public static string Ratio(Estimate? ratio) =>
        ratio is null ? "" : $"{Phrase.Times(ratio.Value)} ({Phrase.Times(ratio.Low)} to {Phrase.Times(ratio.High)})";

    /// <summary>How much of what was done, how often.</summary>
    public static string Settings(LabReport lab) =>
        $"{lab.Workers} workers, {lab.Size:#,0} {lab.Unit}, {lab.Rounds} rounds in turn";

    /// <summary>The headings of a table of times.</summary>
    public static IReadOnlyList<string> Headings(TimeTable table) =>
        [
            "version",
            .. table.Platforms.SelectMany(platform =>
                (string[])
                    [
                        $"{platform.Name()} here: median (interval)",
                        $"{platform.Name()} here: times as fast as {Baseline(table, platform)}",
                    ]
            ),
            .. table.Article.SelectMany(column =>
                (string[])[$"article {column.Id}: seconds", $"article {column.Id}: times as fast"]
            ),
        ];

    /// <summary>The rows below them.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(TimeTable table) =>
        table.Keys.Select(key =>
            (IReadOnlyList<string>)
                [
                    table.LabelOf(key),
                    .. table.Platforms.SelectMany(platform => Cells(table, key, platform)),
                    .. table.Article.SelectMany(column => Cells(table, key, column)),
                ]
        );

    /// <summary>The article's experiment, and with what.</summary>
    public static string About(ArticleColumn column) => $"Article {column.Id}: {column.About}.";

    /// <summary>A plain figure with its unit.</summary>
    public static string Figure(Fact fact) =>
        fact.Unit == "s" ? Phrase.Span(fact.Value)
        : fact.Unit.Length == 0 ? Number(fact.Value)
        : $"{Number(fact.Value)} {fact.Unit}";

    /// <summary>A number without digits that say nothing.</summary>
    public static string Number(double value) =>
        value == Math.Floor(value) && Math.Abs(value) < 1e15 ? $"{value:#,0}"
        : Math.Abs(value) >= 1000 ? $"{value:#,0}"
        : $"{value:G3}";

    /// <summary>The baseline's own name, without the pool's particulars.</summary>
    private static string Baseline(TimeTable table, Platform platform) =>
        table.Find(table.Baseline, platform)?.Variant.Label ?? table.LabelOf(table.Baseline);

    private static IEnumerable<string> Cells(TimeTable table, string key, Platform platform)
    {
        var row = table.Find(key, platform);
        yield return row is null ? "" : Time(row.Time);
        yield return row is null ? "" : Ratio(table.AgainstBaseline(row));
    }

    private static IEnumerable<string> Cells(TimeTable table, string key, ArticleColumn column)
    {
        yield return column.Seconds.TryGetValue(key, out var seconds) ? $"{seconds:0.0#####}" : "";
        yield return column.Against(table.Baseline, key) is { } ratio ? Phrase.Times(ratio) : "";
    }
}
