using Katas.Judging;
using Katas.Labs.Results;

namespace Katas.Labs.Showing;

/// <summary>How many times as fast as its baseline each row was, in every language and in the article.</summary>
/// <param name="Kinds">What the bars of a group are, in order.</param>
/// <param name="Groups">One a variant.</param>
internal sealed record Bars(IReadOnlyList<string> Kinds, IReadOnlyList<BarGroup> Groups)
{
    /// <summary>The longest bar's end.</summary>
    public double Longest => Groups.SelectMany(group => group.Bars).Max(bar => Math.Max(1, bar.Length.High));

    public static Bars Of(TimeTable table)
    {
        List<string> kinds =
        [
            .. table.Platforms.Select(platform => $"{platform.Name()} here"),
            .. table.Article.Select(column => $"article {column.Id}"),
        ];
        return new Bars(
            kinds,
            [.. table.Keys.Select(key => new BarGroup(table.LabelOf(key), [.. BarsOf(table, key)]))]
        );
    }

    private static IEnumerable<Bar> BarsOf(TimeTable table, string key)
    {
        var kind = 0;
        foreach (var platform in table.Platforms)
        {
            if (table.Find(key, platform) is { } row)
            {
                yield return new Bar(kind, table.AgainstBaseline(row) ?? new Estimate(1, 1, 1), IsArticle: false);
            }
            kind++;
        }
        foreach (var column in table.Article)
        {
            var ratio =
                key == table.Baseline && column.Seconds.ContainsKey(key) ? 1 : column.Against(table.Baseline, key);
            if (ratio is { } known)
            {
                yield return new Bar(kind, new Estimate(known, known, known), IsArticle: true);
            }
            kind++;
        }
    }
}

/// <summary>The bars of one variant.</summary>
internal sealed record BarGroup(string Label, IReadOnlyList<Bar> Bars);

/// <summary>One bar.</summary>
/// <param name="Kind">Which of the kinds.</param>
internal sealed record Bar(int Kind, Estimate Length, bool IsArticle);
