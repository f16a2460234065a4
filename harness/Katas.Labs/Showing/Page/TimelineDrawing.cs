using Katas.Labs.Findings;
using Katas.Labs.Results;

namespace Katas.Labs.Showing.Page;

/// <summary>A bar for each job while it ran, a thin one while its result lay ready, and a stroke where it came.</summary>
internal static class TimelineDrawing
{
    private const double Width = 860;
    private const double Left = 40;
    private const double Right = 20;
    private const double RowHeight = 11;
    private const double LaneGap = 30;
    private const double Top = 30;

    /// <summary>More rows than this nobody reads; the table has them.</summary>
    private const int MostJobs = 40;

    public static string Of(Timeline timeline, string id)
    {
        var end = timeline.Lanes.Max(lane => lane.Jobs.Max(job => job.Arrived));
        var axis = new Axis(Left, Width - Right, 0, end, InFactors: false);
        var height = Top + timeline.Lanes.Sum(lane => (Math.Min(MostJobs, lane.Jobs.Count) * RowHeight) + LaneGap) + 30;
        var svg = new Svg(
            id,
            Width,
            height,
            timeline.Title,
            $"For {string.Join("; ", timeline.Lanes.Select(Name))}: each job's run and when its result came. The figures are in the table below it."
        );
        svg.Rectangle(Left, 4, 24, 9, "bar k0").Text(Left + 30, 13, "runs");
        svg.Rectangle(Left + 80, 7, 24, 3, "waits").Text(Left + 110, 13, "its result lies ready");
        svg.Line(Left + 270, 2, Left + 270, 15, "arrived").Text(Left + 278, 13, "its result is there");
        var y = Top;
        foreach (var lane in timeline.Lanes)
        {
            svg.Text(Left, y + 13, $"{Name(lane)}: {Phrase.Span(lane.Total)}");
            y += 20;
            foreach (var job in lane.Jobs.Take(MostJobs))
            {
                Draw(svg, job, y, axis, lane.Variant.Platform);
                y += RowHeight;
            }
            y += LaneGap - 20;
        }
        svg.Line(Left, y, Width - Right, y, "axis");
        foreach (var tick in axis.Ticks)
        {
            svg.Line(axis.At(tick), y, axis.At(tick), y + 5, "axis");
            svg.Text(axis.At(tick), y + 18, tick == 0 ? "0" : Phrase.Span(tick), "middle");
        }
        return svg.ToString();
    }

    public static string Name(Lane lane) => $"{lane.Variant.Platform.Name()}, {lane.Variant.Label}";

    private static void Draw(Svg svg, JobTimes job, double y, Axis axis, Platform platform)
    {
        svg.Text(Left - 6, y + RowHeight - 1.5, $"{job.Job}", "end");
        svg.Rectangle(axis.At(job.Ended), y + 4, axis.At(job.Arrived) - axis.At(job.Ended), 3, "waits");
        svg.Rectangle(
            axis.At(job.Started),
            y + 1,
            Math.Max(1, axis.At(job.Ended) - axis.At(job.Started)),
            RowHeight - 2,
            $"bar k{(int)platform}",
            $"job {job.Job}: began {Phrase.Span(job.Started)}, ended {Phrase.Span(job.Ended)}, there {Phrase.Span(job.Arrived)}"
        );
        svg.Line(axis.At(job.Arrived), y, axis.At(job.Arrived), y + RowHeight, "arrived");
    }
}
