using Katas.Judging;
using Spectre.Console;

namespace Katas.Reports;

/// <summary>One kata's speed-up as bars: beside the reference's, the ideal, and what one core alone does.</summary>
public sealed class SpeedChart(IAnsiConsole console)
{
    private const int NameWidth = 11;
    private const int FigureWidth = 26;
    private const int LeastBar = 8;
    private const int MostBar = 60;

    /// <summary>Draws it; a sentence where speed could not be told.</summary>
    public void Write(SpeedReport speed, Score score)
    {
        if (speed.State != SpeedState.Measured || speed.Estimate is not { } estimate)
        {
            console.MarkupLine(
                $"[yellow]speed: inconclusive[/], no points for or against. {speed.Reason?.EscapeMarkup()}"
            );
            return;
        }
        console.MarkupLine(
            $"[bold]speed[/]  {score.Speed ?? 0:0.#} points; {estimate.Rounds} rounds, {speed.Workers} workers"
        );
        if (speed.IsSequential)
        {
            var time = estimate.AgainstReference!;
            Bars([("yours", time.Value, Interval(time), "green"), ("reference", 1, "1.00 ×", "blue")]);
        }
        else
        {
            Bars(Parallel(speed, estimate));
        }
        foreach (var remark in speed.Remarks)
        {
            console.MarkupLine($"[blue]→[/] {Readable.Line(remark).EscapeMarkup()}");
        }
    }

    private static List<(string Name, double Times, string Figure, string Color)> Parallel(
        SpeedReport speed,
        SpeedEstimate estimate
    )
    {
        var (yours, reference) = (estimate.Speedup!, estimate.Reference!.Value);
        var bars = new List<(string, double, string, string)>
        {
            ("yours", yours.Value, Interval(yours), "green"),
            ("reference", reference, $"{reference:0.00} ×", "blue"),
        };
        if (SpeedTable.IdealOf(speed) is { } ideal)
        {
            bars.Add(("ideal", ideal, $"{ideal:0.00} × at the most here", "grey"));
        }
        if (speed.Split?.Algorithm is { } one)
        {
            bars.Add(("on one core", one, $"{one:0.00} ×", "grey"));
        }
        return bars;
    }

    private void Bars(IReadOnlyList<(string Name, double Times, string Figure, string Color)> bars)
    {
        var room = Math.Clamp(console.Profile.Width - NameWidth - FigureWidth - 3, LeastBar, MostBar);
        var longest = bars.Max(bar => bar.Times);
        foreach (var (name, times, figure, color) in bars)
        {
            var length = longest > 0 ? Math.Max(1, (int)Math.Round(times / longest * room)) : 1;
            console.MarkupLine(
                $"{name, -NameWidth} [{color}]{new string('█', length)}[/]{new string(' ', room - length)} {figure}"
            );
        }
    }

    private static string Interval(Estimate estimate) =>
        $"{estimate.Value:0.00} × ({estimate.Low:0.00}–{estimate.High:0.00})";
}
