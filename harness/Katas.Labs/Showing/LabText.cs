using Katas.Judging;
using Katas.Labs.Findings;
using Katas.Labs.Results;
using Spectre.Console;

namespace Katas.Labs.Showing;

/// <summary>Labs for people at a terminal.</summary>
public sealed class LabText(IAnsiConsole console)
{
    private const int BarWidth = 40;
    private const int TimelineWidth = 60;
    private const int MostJobs = 24;
    private const int LabelWidth = 28;

    /// <summary>Where it is measured.</summary>
    public void Write(Machine machine)
    {
        console.MarkupLine(
            $"[dim]{Escaped($"{machine.Processor}, {machine.Cores} processors, {machine.MemoryGib:0.#} GiB; {machine.System}; {machine.Runtime}; {machine.Clock}{(machine.Python is { } python ? $"; {python}" : "")}")}[/]"
        );
        if (machine.Warning is { } warning)
        {
            console.MarkupLine($"[yellow]![/] {Escaped(warning)}");
        }
    }

    /// <summary>One lab.</summary>
    public void Write(LabReport lab)
    {
        console.WriteLine();
        console.MarkupLine($"[bold]{lab.Name}[/] [dim]{lab.Articles}; {Words.Settings(lab)}[/]");
        console.MarkupLine(Escaped(lab.About));
        foreach (var table in lab.Tables)
        {
            Write(table);
        }
        foreach (var plot in lab.Lines)
        {
            Write(plot);
        }
        if (lab.Timeline is { } timeline)
        {
            Write(timeline);
        }
        if (lab.Facts.Count > 0)
        {
            console.WriteLine();
            foreach (var fact in lab.Facts)
            {
                console.MarkupLine($"  {Escaped(fact.Name)}: [bold]{Escaped(Words.Figure(fact))}[/]");
            }
        }
        console.WriteLine();
        foreach (var finding in lab.Findings)
        {
            console.MarkupLine($"[blue]→[/] {Escaped(finding)}");
        }
        foreach (var note in lab.Notes)
        {
            console.MarkupLine($"[dim]  {Escaped(note)}[/]");
        }
    }

    private void Write(TimeTable times)
    {
        console.WriteLine();
        var table = new Table().Border(TableBorder.Simple).Title($"[bold]{Escaped(times.Caption)}[/]");
        foreach (var heading in Words.Headings(times))
        {
            table.AddColumn(new TableColumn(Escaped(heading)));
        }
        foreach (var row in Words.Rows(times))
        {
            table.AddRow([.. row.Select(Escaped)]);
        }
        console.Write(table);
        if (times.Article.Count > 0)
        {
            console.MarkupLine(
                $"[dim]{Escaped(string.Join(' ', times.Article.Select(Words.About)))} {Words.OfTheArticle}[/]"
            );
        }
        Write(Bars.Of(times), times);
    }

    private void Write(Bars bars, TimeTable table)
    {
        console.WriteLine();
        console.MarkupLine(
            $"  times as fast as {Escaped(table.LabelOf(table.Baseline))}: █ sure ▒ interval ░ article ┊ 1 ×"
        );
        foreach (var group in bars.Groups)
        {
            var label = group.Label;
            foreach (var bar in group.Bars)
            {
                var kind = bars.Kinds.Count > 1 ? $"{bars.Kinds[bar.Kind], -12} " : "";
                console.MarkupLine(
                    $"  {Escaped($"{Cut(label), -LabelWidth} {kind}{Drawn(bar, bars.Longest)} {Phrase.Times(bar.Length.Value)}")}"
                );
                label = "";
            }
        }
    }

    private static string Drawn(Bar bar, double longest)
    {
        var cells = new char[BarWidth];
        Array.Fill(cells, ' ');
        Fill(cells, '▒', bar.Length.High / longest);
        Fill(cells, bar.IsArticle ? '░' : '█', (bar.IsArticle ? bar.Length.Value : bar.Length.Low) / longest);
        cells[Math.Clamp((int)Math.Round(BarWidth / longest) - 1, 0, BarWidth - 1)] = '┊';
        return new string(cells);
    }

    private static void Fill(char[] cells, char with, double share) =>
        Array.Fill(cells, with, 0, Math.Clamp((int)Math.Round(share * cells.Length), 0, cells.Length));

    private void Write(LinePlot plot)
    {
        console.WriteLine();
        console.MarkupLine($"  [bold]{Escaped(plot.Title)}[/] [dim]{Escaped($"{plot.Up}, over {plot.Across}")}[/]");
        var longest = plot.Series.SelectMany(series => series.Points).Max(point => point.Up.High);
        foreach (var series in plot.Series.Where(series => !series.IsComputed))
        {
            foreach (var point in series.Points)
            {
                var bar = new Bar(0, point.Up, IsArticle: false);
                console.MarkupLine(
                    $"  {Escaped($"{Cut(series.Label), -LabelWidth} {Words.Number(point.Across), 8} {DrawnPlain(bar, longest)} {Words.Number(point.Up.Value)}")}"
                );
            }
        }
        foreach (var series in plot.Series.Where(series => series.IsComputed))
        {
            console.MarkupLine(
                $"  [dim]{Escaped($"{Cut(series.Label), -LabelWidth} {string.Join("  ", series.Points.Select(point => $"{Words.Number(point.Across)}: {Words.Number(point.Up.Value)}"))}")}[/]"
            );
        }
    }

    private static string DrawnPlain(Bar bar, double longest)
    {
        var cells = new char[BarWidth];
        Array.Fill(cells, ' ');
        Fill(cells, '▒', bar.Length.High / longest);
        Fill(cells, '█', bar.Length.Low / longest);
        return new string(cells);
    }

    private void Write(Timeline timeline)
    {
        console.WriteLine();
        console.MarkupLine($"  [bold]{Escaped(timeline.Title)}[/] [dim]█ runs · ready ▶ there[/]");
        var end = timeline.Lanes.Max(lane => lane.Jobs.Max(job => job.Arrived));
        foreach (var lane in timeline.Lanes)
        {
            console.MarkupLine(
                $"  {Escaped($"{lane.Variant.Platform.Name()}, {lane.Variant.Label}: {Phrase.Span(lane.Total)}")}"
            );
            foreach (var job in lane.Jobs.Take(MostJobs))
            {
                console.MarkupLine($"    {Escaped($"{job.Job, 4} {Drawn(job, end)}")}");
            }
            if (lane.Jobs.Count > MostJobs)
            {
                console.MarkupLine($"    [dim]and {lane.Jobs.Count - MostJobs} more[/]");
            }
        }
    }

    private static string Drawn(JobTimes job, double end)
    {
        int At(double seconds) => Math.Clamp((int)(seconds / end * (TimelineWidth - 1)), 0, TimelineWidth - 1);
        var cells = new char[TimelineWidth];
        Array.Fill(cells, ' ');
        for (var at = At(job.Ended); at <= At(job.Arrived); at++)
        {
            cells[at] = '·';
        }
        for (var at = At(job.Started); at <= At(job.Ended); at++)
        {
            cells[at] = '█';
        }
        cells[At(job.Arrived)] = '▶';
        return new string(cells).TrimEnd();
    }

    private static string Cut(string label) => label.Length <= LabelWidth ? label : label[..(LabelWidth - 1)] + "…";

    private static string Escaped(string text) => Readable.Lines(text, int.MaxValue).EscapeMarkup();
}
