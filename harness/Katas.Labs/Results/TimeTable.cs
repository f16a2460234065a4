namespace Katas.Labs.Results;

/// <summary>Times of variants that did the same work.</summary>
/// <param name="Caption">What was done.</param>
/// <param name="Baseline">The key of the variant that the others of its language are compared with.</param>
/// <param name="Rows">All of them, in the order in which they are shown.</param>
/// <param name="Article">What the article measured.</param>
public sealed record TimeTable(
    string Caption,
    string Baseline,
    IReadOnlyList<Measured> Rows,
    IReadOnlyList<ArticleColumn> Article
)
{
    /// <summary>Keys in the order of their first row.</summary>
    public IReadOnlyList<string> Keys => [.. Rows.Select(row => row.Variant.Key).Distinct(StringComparer.Ordinal)];

    /// <summary>Languages that have rows.</summary>
    public IReadOnlyList<Platform> Platforms => [.. Rows.Select(row => row.Variant.Platform).Distinct().Order()];

    /// <summary>A row; null where that was not measured.</summary>
    public Measured? Find(string key, Platform platform = Platform.DotNet) =>
        Rows.FirstOrDefault(row => row.Variant.Key == key && row.Variant.Platform == platform);

    /// <summary>What people read for a key.</summary>
    public string LabelOf(string key) => Rows.First(row => row.Variant.Key == key).Variant.Label;

    /// <summary>How many times as fast as the baseline of its language a row was; null for the baseline itself and where there is none.</summary>
    public Judging.Estimate? AgainstBaseline(Measured row) =>
        row.Variant.Key == Baseline ? null
        : Find(Baseline, row.Variant.Platform) is { } baseline ? row.FasterThan(baseline)
        : null;
}

/// <summary>Figures of the article: another machine, another language, another time.</summary>
/// <param name="Id">Which of its experiments, such as A2.</param>
/// <param name="About">With what it was done.</param>
/// <param name="Seconds">By the keys of variants.</param>
public sealed record ArticleColumn(string Id, string About, IReadOnlyDictionary<string, double> Seconds)
{
    /// <summary>How many times as fast as its baseline; null where it gives no figure.</summary>
    public double? Against(string baseline, string key) =>
        Seconds.TryGetValue(baseline, out var from) && Seconds.TryGetValue(key, out var to) && key != baseline
            ? from / to
            : null;
}
