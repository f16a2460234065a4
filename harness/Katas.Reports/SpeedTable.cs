using Katas.Judging;
using Spectre.Console;

namespace Katas.Reports;

/// <summary>Speed for people: a row a kata, told as soon as it is known, with a bar.</summary>
public sealed class SpeedTable(IAnsiConsole console)
{
    private const int BarWidth = 32;
    private const char Sure = '█';
    private const char Maybe = '▒';
    private const char Reference = '┃';
    private const char Ideal = '┊';

    /// <summary>What the columns are.</summary>
    public void Head()
    {
        console.WriteLine();
        console.MarkupLine(
            $"[bold]{"speed", -24}[/] [dim]{"speed-up", 8}  {"interval", -12} {"reference", 9}  {"points", -10}  from 1 ×: {Sure} sure {Maybe} interval {Reference} reference {Ideal} all that can be had here[/]"
        );
    }

    /// <summary>One kata; nothing where its speed was not measured.</summary>
    public void Row(string name, SpeedReport speed, double outOf)
    {
        if (speed.State == SpeedState.NotMeasured)
        {
            return;
        }
        var shown = Readable.Line(name).EscapeMarkup();
        if (speed.State == SpeedState.Inconclusive)
        {
            console.MarkupLine($"{shown, -24} [yellow]inconclusive[/]: no speed points for or against");
        }
        else
        {
            console.MarkupLine($"{shown, -24} {Figures(speed, outOf)}");
        }
        if (speed.Reason is { } reason)
        {
            Remark(reason);
        }
        foreach (var remark in speed.Remarks)
        {
            Remark(remark);
        }
    }

    private static string Figures(SpeedReport speed, double outOf)
    {
        var points = $"{speed.Points!.Value:0.#} of {outOf:0.#}";
        var color = speed.Points.Value >= outOf / 2 ? "green" : "yellow";
        if (speed.IsSequential)
        {
            var time = speed.Estimate!.AgainstReference!;
            return $"{time.Value, 6:0.00} ×  {$"{time.Low:0.00}–{time.High:0.00}", -12} {1.0, 7:0.00} ×  [{color}]{points, -10}[/]";
        }
        var speedup = speed.Estimate!.Speedup!;
        var reference = speed.Estimate.Reference!.Value;
        return $"{speedup.Value, 6:0.00} ×  {$"{speedup.Low:0.00}–{speedup.High:0.00}", -12} {reference, 7:0.00} ×  [{color}]{points, -10}[/]  {Bar(speedup, reference, IdealOf(speed))}";
    }

    /// <summary>The most that could be had: of the cores, or of the site's answers.</summary>
    internal static double? IdealOf(SpeedReport speed) =>
        speed.Crawl is { } crawl
            ? speed.Estimate!.Reference!.Value * (crawl.Reference / crawl.Bound)
            : speed.EffectiveCores;

    private static string Bar(Estimate speedup, double reference, double? ideal)
    {
        var longest = Math.Max(Math.Max(speedup.High, reference), ideal ?? 1);
        int At(double times) =>
            longest <= 1
                ? 0
                : Math.Clamp((int)Math.Round((times - 1) / (longest - 1) * (BarWidth - 1)), 0, BarWidth - 1);
        var bar = new char[BarWidth];
        Array.Fill(bar, ' ');
        Array.Fill(bar, Maybe, 0, speedup.High <= 1 ? 0 : At(speedup.High) + 1);
        Array.Fill(bar, Sure, 0, speedup.Low <= 1 ? 0 : At(speedup.Low) + 1);
        if (ideal is { } most)
        {
            bar[At(most)] = Ideal;
        }
        bar[At(reference)] = Reference;
        return new string(bar).TrimEnd();
    }

    private void Remark(string text) =>
        console.Write(
            new Padder(new Markup($"[blue]→[/] {Readable.Line(text).EscapeMarkup()}"), new Padding(4, 0, 0, 0))
        );
}
