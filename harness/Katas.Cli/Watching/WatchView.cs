using Katas.Cli.Learning;
using Katas.Judging;
using Katas.Reports;
using Spectre.Console;

namespace Katas.Cli.Watching;

/// <summary>A model as the lines of a frame. Pure.</summary>
/// <param name="plain">No colours.</param>
internal sealed class WatchView(int columns, int rows, bool plain)
{
    // A terminal that has just filled a row may take the next control character for the row below.
    private readonly int _width = columns - 1;

    /// <summary>Rows between head and foot.</summary>
    public int BodyHeight => Math.Max(1, rows - 5);

    /// <summary>Exactly as many lines as the terminal has rows.</summary>
    public IReadOnlyList<string> Lines(WatchModel model)
    {
        var body = Body(model);
        var first = Math.Clamp(model.Scroll, 0, Math.Max(0, body.Count - BodyHeight));
        var shown = body.Skip(first).Take(BodyHeight).ToList();
        while (shown.Count < BodyHeight)
        {
            shown.Add("");
        }
        var below = body.Count - first - BodyHeight;
        return [Head(model), "", .. shown, .. Foot(model, below)];
    }

    /// <summary>All lines between head and foot, also those that do not fit.</summary>
    public IReadOnlyList<string> Body(WatchModel model) =>
        model.Page switch
        {
            WatchPage.List => Draw(console => List(console, model)),
            WatchPage.Statement => Draw(console => Statement(console, model.Statement)),
            _ => Draw(console => Kata(console, model)),
        };

    private IReadOnlyList<string> Draw(Action<IAnsiConsole> draw) => Canvas.Draw(_width, plain, draw);

    private string Head(WatchModel model)
    {
        var passed = model.Standings.Count(standing => standing.Passes);
        var bar = string.Concat(model.Standings.Select(standing => Cell(standing, model)));
        var count = $"{passed} of {model.Standings.Count}";
        var name = model.Current.ToString();
        var about = $"  {model.Standing.Kata.Title}";
        var free = _width - name.Length - model.Standings.Count - count.Length - 1;
        about = about.Length < free ? about : "";
        var gap = new string(' ', Math.Max(1, free - about.Length));
        return Draw(console => console.MarkupLine($"[bold]{name}[/][dim]{about.EscapeMarkup()}[/]{gap}{bar} {count}"))[
            0
        ];
    }

    private static string Cell(Standing standing, WatchModel model)
    {
        var cell =
            standing.Passes ? "[green]■[/]"
            : standing.State is "started" or "not-started" or "missing" ? "[dim]□[/]"
            : "[red]□[/]";
        return standing.Kata.Id == model.Current ? $"[underline]{cell}[/]" : cell;
    }

    private static void Kata(IAnsiConsole console, WatchModel model)
    {
        var name = model.Current.ToString();
        if (model.Report is not { } report)
        {
            console.MarkupLine($"[dim]{model.Standing.Kata.About.EscapeMarkup()}[/]");
        }
        else if (report.Verdict == Verdict.NotStarted)
        {
            console.MarkupLine($"[grey]·[/] [bold]not-started[/]  {model.Standing.Kata.About.EscapeMarkup()}");
            console.WriteLine();
            console.MarkupLine(
                $"Edit [bold]{Path.Combine(model.Folder, model.Current.ScriptPath).EscapeMarkup()}[/] and save it: that is all. [bold]s[/] shows the statement."
            );
        }
        else
        {
            new TerminalReport(console) { MaxFindings = 1 }.Kata(
                new SubmissionResult(model.Folder, model.Folder, report),
                nameSubmission: false
            );
            if (model.IsSoFar)
            {
                console.MarkupLine("[dim]So far; other cases are still being run.[/]");
            }
            if (report.Verdict == Verdict.Passed)
            {
                Passed(console, model, report);
            }
        }
        if (model.Hint is var (step, place, of))
        {
            console.WriteLine();
            var why = step.For is { } verdict ? $", for {verdict}" : "";
            console.MarkupLine($"[bold]Hint {place} of {of}{why}[/]");
            console.Write(new Padder(new Text(step.Flowing), new Padding(4, 0, 0, 0)));
        }
    }

    private static void Passed(IAnsiConsole console, WatchModel model, KataReport report)
    {
        console.WriteLine();
        if (report.Speed.State != SpeedState.NotMeasured)
        {
            new SpeedChart(console).Write(report.Speed, report.Score);
            console.WriteLine();
        }
        console.MarkupLine(
            model.Standings.All(standing => standing.Passes)
                ? $"[green]All {model.Standings.Count} pass.[/]"
                : $"[bold]n[/] goes on to the next.{(report.Speed.State == SpeedState.NotMeasured ? " [bold]p[/] measures how fast it is." : "")}"
        );
    }

    private void List(IAnsiConsole console, WatchModel model)
    {
        var title = model.Filter switch
        {
            ListFilter.ToDo => "katas that do not pass yet",
            ListFilter.Passed => "katas that pass",
            _ => "all katas",
        };
        console.MarkupLine($"[bold]{title}[/] [dim](f: others)[/]");
        for (var at = 0; at < model.Shown.Count; at++)
        {
            var standing = model.Shown[at];
            var mark =
                standing.Passes ? "[green]✓[/]"
                : standing.State is "started" or "not-started" or "missing" ? "·"
                : "[red]✗[/]";
            var row = $"{mark} {standing.Kata.Id.ToString(), -24} {standing.State, -14}{Best(standing)}";
            console.MarkupLine(at == model.Chosen ? $"[bold]> {row}[/]" : $"  {row}");
        }
        if (model.Shown.Count == 0)
        {
            console.MarkupLine("  [dim]none[/]");
        }
    }

    private string Best(Standing standing)
    {
        if (_width < 56)
        {
            return "";
        }
        var best = standing.Progress.Best is { } score ? $"best {score:0.#} of {standing.Progress.BestOutOf:0.#}" : "";
        var speed = standing.Progress.Speedup is { } times && _width > 75 ? $"  {times:0.00} ×" : "";
        var hints = standing.Progress.Hints.Count is > 0 and var taken && _width > 90 ? $"  {taken} hints taken" : "";
        return $"[dim]{best}{speed}{hints}[/]";
    }

    private static void Statement(IAnsiConsole console, string markdown)
    {
        var isCode = false;
        foreach (var line in markdown.Split('\n'))
        {
            isCode = line.StartsWith("```", StringComparison.Ordinal) ? !isCode : isCode;
            var text = line.EscapeMarkup();
            console.MarkupLine(
                line.StartsWith('#') && !isCode ? $"[bold]{text}[/]"
                : isCode || line.StartsWith("    ", StringComparison.Ordinal) ? $"[blue]{text}[/]"
                : text
            );
        }
    }

    private IReadOnlyList<string> Foot(WatchModel model, int below)
    {
        var state =
            model.Question is { } question ? $"[bold]{question.EscapeMarkup()}[/] y/n"
            : model.Busy is { } busy ? $"[yellow]…[/] {busy.EscapeMarkup()}"
            : model.Remark is { } remark ? $"[yellow]![/] {remark.EscapeMarkup()}"
            : model.Report is { Verdict: not Verdict.NotStarted } report
                ? $"[dim]{(report.Speed.State == SpeedState.NotMeasured ? "checked" : "measured")} in {model.Took.TotalSeconds:0.00} s; watching {model.Folder.EscapeMarkup()}[/]"
            : $"[dim]watching {model.Folder.EscapeMarkup()}[/]";
        var more = below > 0 ? $" [dim]↓ {below} more[/]" : "";
        var lines = Draw(console => console.MarkupLine($"{state}{more}")).Take(2).ToList();
        var rule = Draw(console => console.MarkupLine($"[dim]{new string('─', _width)}[/]"))[0];
        var keys = Draw(console => console.MarkupLine(Keys(model.Page)))[0];
        // Two lines for what is said take the place of the rule.
        return lines.Count == 2 ? [.. lines, keys] : [rule, .. lines, keys];
    }

    private string Keys(WatchPage page)
    {
        (string Key, string What)[] keys = page switch
        {
            WatchPage.List =>
            [
                ("↑↓", "choose"),
                ("enter", "work on it"),
                ("f", "filter"),
                ("r", "reset"),
                ("esc", "back"),
                ("q", "quit"),
            ],
            WatchPage.Statement => [("↑↓", "scroll"), ("space", "page"), ("esc", "back"), ("q", "quit")],
            _ =>
            [
                ("h", "hint"),
                ("l", "list"),
                ("n", "next"),
                ("c", "all"),
                ("r", "run"),
                ("s", "text"),
                ("p", "speed"),
                ("q", "quit"),
            ],
        };
        var gap = _width >= keys.Sum(key => key.Key.Length + key.What.Length + 3) ? "  " : " ";
        return string.Join(gap, keys.Select(key => $"[bold]{key.Key}[/] {key.What}"));
    }
}
