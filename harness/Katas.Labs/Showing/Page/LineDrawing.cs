using Katas.Labs.Results;

namespace Katas.Labs.Showing.Page;

/// <summary>Lines with a mark of its own shape for each, and whiskers for intervals.</summary>
internal static class LineDrawing
{
    private const double Width = 860;
    private const double Height = 360;
    private const double Left = 80;
    private const double Right = 260;
    private const double Top = 20;
    private const double Bottom = 52;
    private const double Mark = 4.5;

    public static string Of(LinePlot plot, string id)
    {
        var points = plot.Series.SelectMany(series => series.Points).ToList();
        var across = AxisOf(
            Left,
            Width - Right,
            [.. points.Select(point => point.Across)],
            plot.AcrossInFactors,
            fromZero: false
        );
        var up = AxisOf(
            Height - Bottom,
            Top,
            [.. points.Select(point => point.Up.Low), .. points.Select(point => point.Up.High)],
            plot.UpInFactors,
            fromZero: true
        );
        var svg = new Svg(
            id,
            Width,
            Height,
            plot.Title,
            $"{plot.Up} over {plot.Across}, a line each for {string.Join(", ", plot.Series.Select(series => series.Label))}. The figures are in the table below it."
        );
        Axes(svg, plot, across, up);
        for (var i = 0; i < plot.Series.Count; i++)
        {
            Draw(svg, plot.Series[i], i, across, up, plot);
            Legend(svg, plot.Series[i], i);
        }
        return svg.ToString();
    }

    private static Axis AxisOf(double from, double to, IReadOnlyList<double> values, bool inFactors, bool fromZero)
    {
        var (least, greatest) = (values.Min(), values.Max());
        if (inFactors)
        {
            return new Axis(from, to, least, greatest > least ? greatest : least * 10, InFactors: true);
        }
        least = fromZero ? Math.Min(0, least) : least;
        return new Axis(from, to, least, greatest > least ? greatest : least + 1, InFactors: false);
    }

    private static void Axes(Svg svg, LinePlot plot, Axis across, Axis up)
    {
        foreach (var tick in up.Ticks)
        {
            svg.Line(Left, up.At(tick), Width - Right, up.At(tick), "grid");
            svg.Text(Left - 8, up.At(tick) + 4, Words.Number(tick), "end");
        }
        IEnumerable<double> ticks =
            plot.AcrossInFactors || plot.Series[0].Points.Count > 12
                ? across.Ticks
                : plot.Series[0].Points.Select(point => point.Across);
        foreach (var tick in ticks)
        {
            svg.Line(across.At(tick), Height - Bottom, across.At(tick), Height - Bottom + 5, "axis");
            svg.Text(across.At(tick), Height - Bottom + 19, Words.Number(tick), "middle");
        }
        svg.Line(Left, Height - Bottom, Width - Right, Height - Bottom, "axis");
        svg.Line(Left, Top, Left, Height - Bottom, "axis");
        svg.Text((Left + Width - Right) / 2, Height - 8, plot.Across, "middle");
        svg.Text(4, Top - 6, plot.Up);
    }

    private static void Draw(Svg svg, Series series, int number, Axis across, Axis up, LinePlot plot)
    {
        var color = $"k{number % Palette.Count}";
        svg.Polyline(
            series.Points.Select(point => (across.At(point.Across), up.At(point.Up.Value))),
            series.IsComputed ? $"computed {color}" : $"line {color}"
        );
        if (series.IsComputed)
        {
            return;
        }
        foreach (var point in series.Points)
        {
            var x = across.At(point.Across);
            svg.Line(x, up.At(point.Up.Low), x, up.At(point.Up.High), "whisker");
            svg.Path(
                Shape(number, x, up.At(point.Up.Value)),
                $"mark {color}",
                $"{series.Label}, {Words.Number(point.Across)} {plot.Across}: {Words.Number(point.Up.Value)} ({Words.Number(point.Up.Low)} to {Words.Number(point.Up.High)})"
            );
        }
    }

    private static void Legend(Svg svg, Series series, int number)
    {
        var (x, y) = (Width - Right + 24, Top + 12 + (number * 22));
        var color = $"k{number % Palette.Count}";
        svg.Line(x, y, x + 28, y, series.IsComputed ? $"computed {color}" : $"line {color}");
        if (!series.IsComputed)
        {
            svg.Path(Shape(number, x + 14, y), $"mark {color}");
        }
        svg.Text(x + 36, y + 4, series.Label);
    }

    private static string Shape(int number, double x, double y) =>
        (number % 4) switch
        {
            0 => $"M{x - Mark:0.##},{y - Mark:0.##}h{2 * Mark}v{2 * Mark}h{-2 * Mark}z",
            1 => $"M{x:0.##},{y - Mark - 1:0.##}l{Mark + 1},{2 * Mark}h{-2 * (Mark + 1)}z",
            2 => $"M{x:0.##},{y - Mark - 1:0.##}l{Mark + 1},{Mark + 1}l{-Mark - 1},{Mark + 1}l{-Mark - 1},{-Mark - 1}z",
            _ => $"M{x - Mark:0.##},{y:0.##}a{Mark},{Mark} 0 1 0 {2 * Mark},0a{Mark},{Mark} 0 1 0 {-2 * Mark},0z",
        };
}
