using Katas.Labs.Findings;
using Katas.Labs.Results;

namespace Katas.Labs.Showing.Page;

/// <summary>Bars from 0, with a line at 1: what ends left of it was slower than its baseline.</summary>
internal static class BarDrawing
{
    private const double Width = 860;
    private const double Left = 250;
    private const double Right = 70;
    private const double BarHeight = 13;
    private const double GroupGap = 9;
    private const double Top = 46;

    public static string Of(TimeTable table, string id)
    {
        var bars = Bars.Of(table);
        var height = Top + bars.Groups.Sum(group => (group.Bars.Count * BarHeight) + GroupGap) + 30;
        var scale = (Width - Left - Right) / bars.Longest;
        var baseline = table.LabelOf(table.Baseline);
        var svg = new Svg(
            id,
            Width,
            height,
            $"{table.Caption}: times as fast as {baseline}",
            $"One bar for each version, ending at how many times as fast as {baseline} it was. The table of this lab has all figures."
        );
        Legend(svg, bars);
        var y = Top;
        foreach (var group in bars.Groups)
        {
            svg.Text(Left - 10, y + (group.Bars.Count * BarHeight / 2) + 4, group.Label, "end");
            foreach (var bar in group.Bars)
            {
                Draw(svg, bar, y, scale, $"{group.Label}, {bars.Kinds[bar.Kind]}: {Words.Ratio(bar.Length)}");
                y += BarHeight;
            }
            y += GroupGap;
        }
        svg.Line(Left + scale, Top - 6, Left + scale, y, "one").Text(Left + scale, y + 14, "1 ×", "middle");
        svg.Line(Left, Top - 6, Left, y, "axis");
        return svg.ToString();
    }

    private static void Draw(Svg svg, Bar bar, double y, double scale, string says)
    {
        var style = bar.IsArticle ? $"article k{bar.Kind % Palette.Count}" : $"bar k{bar.Kind % Palette.Count}";
        svg.Rectangle(Left, y + 1, bar.Length.Value * scale, BarHeight - 2, style, says);
        var end = bar.Length.Value;
        if (bar.Length.High > bar.Length.Low)
        {
            var middle = y + (BarHeight / 2);
            svg.Line(Left + (bar.Length.Low * scale), middle, Left + (bar.Length.High * scale), middle, "whisker");
            end = bar.Length.High;
        }
        svg.Text(Left + (end * scale) + 5, y + BarHeight - 3, Phrase.Times(bar.Length.Value));
    }

    private static void Legend(Svg svg, Bars bars)
    {
        var x = Left;
        for (var kind = 0; kind < bars.Kinds.Count; kind++)
        {
            var isArticle = bars.Groups.SelectMany(group => group.Bars).Any(bar => bar.Kind == kind && bar.IsArticle);
            svg.Rectangle(x, 10, 22, 11, $"{(isArticle ? "article" : "bar")} k{kind % Palette.Count}");
            svg.Text(x + 28, 20, bars.Kinds[kind]);
            x += 50 + (bars.Kinds[kind].Length * 8);
        }
    }
}
