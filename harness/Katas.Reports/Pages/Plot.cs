using Katas.Judging;

namespace Katas.Reports;

/// <summary>Plots as SVG. Each has a title and a description, and the figures stand in a table beside it.</summary>
internal static class Plot
{
    private const double Width = 640;
    private const double Left = 190;
    private const double RowHeight = 24;
    private const double BarHeight = 14;
    private const double Right = 130;

    /// <summary>A bar for each of these.</summary>
    public static string Bars(string id, string title, IReadOnlyList<(string Name, double Value, string Shown)> bars)
    {
        var most = Math.Max(1e-9, bars.Select(bar => bar.Value).DefaultIfEmpty(1).Max());
        var rows = bars.Select(
            (bar, i) =>
            {
                var y = i * RowHeight;
                var width = bar.Value / most * (Width - Left - Right);
                return $"""
                    <text x="{N(Left - 8)}" y="{N(y + 16)}" text-anchor="end">{Html.Text(bar.Name, 40)}</text>
                    <rect class="bar" x="{N(Left)}" y="{N(y + 5)}" width="{N(width)}" height="{N(BarHeight)}"/>
                    <text x="{N(Left + width + 6)}" y="{N(y + 16)}">{Html.Text(bar.Shown, 40)}</text>
                    """;
            }
        );
        var description = string.Join("; ", bars.Select(bar => $"{bar.Name}: {bar.Shown}"));
        return Svg(id, title, description, bars.Count * RowHeight, string.Join('\n', rows));
    }

    /// <summary>Speed-ups with their intervals, the references' beside them.</summary>
    public static string Speedups(
        string id,
        string title,
        IReadOnlyList<(string Name, Estimate Speedup, double? Reference)> rows
    )
    {
        var most = rows.SelectMany(row => (double[])[row.Speedup.High, row.Reference ?? 0]).DefaultIfEmpty(1).Max();
        double At(double times) => Left + (Math.Max(times, 0) / Math.Max(most, 1) * (Width - Left - Right));
        var drawn = rows.Select(
            (row, i) =>
            {
                var y = i * RowHeight;
                var reference = row.Reference is { } at
                    ? $"""<line class="reference" x1="{N(At(at))}" x2="{N(At(at))}" y1="{N(y + 2)}" y2="{N(y + 22)}"/>"""
                    : "";
                return $"""
                    <text x="{N(Left - 8)}" y="{N(y + 16)}" text-anchor="end">{Html.Text(row.Name, 40)}</text>
                    <rect class="bar" x="{N(Left)}" y="{N(y + 5)}" width="{N(At(row.Speedup.Value) - Left)}" height="{N(
                        BarHeight
                    )}"/>
                    <line class="whisker" x1="{N(At(row.Speedup.Low))}" x2="{N(At(row.Speedup.High))}" y1="{N(
                        y + 12
                    )}" y2="{N(y + 12)}"/>
                    {reference}
                    <text x="{N(Math.Max(At(row.Speedup.High), At(row.Reference ?? 0)) + 6)}" y="{N(
                        y + 16
                    )}">{Html.Number(row.Speedup.Value, "0.00")} ×</text>
                    """;
            }
        );
        var description = string.Join(
            "; ",
            rows.Select(row =>
                $"{row.Name}: {Html.Number(row.Speedup.Value, "0.00")} times, from {Html.Number(row.Speedup.Low, "0.00")} to {Html.Number(row.Speedup.High, "0.00")}{(row.Reference is { } at ? $", reference {Html.Number(at, "0.00")}" : "")}"
            )
        );
        return Svg(id, title, description, rows.Count * RowHeight, string.Join('\n', drawn));
    }

    private static string Svg(string id, string title, string description, double height, string content) =>
        $"""
            <svg viewBox="0 0 {N(Width)} {N(height + 4)}" width="{N(Width)}" height="{N(
                height + 4
            )}" role="img" aria-labelledby="{id}-t {id}-d">
            <title id="{id}-t">{Html.Text(title)}</title>
            <desc id="{id}-d">{Html.Text(description)}</desc>
            <line class="axis" x1="{N(Left)}" x2="{N(Left)}" y1="0" y2="{N(height)}"/>
            {content}
            </svg>
            """;

    private static string N(double number) => Html.Number(number, "0.##");
}
