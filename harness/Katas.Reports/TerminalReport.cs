using Katas.Judging;
using Spectre.Console;

namespace Katas.Reports;

/// <summary>Verdicts for people: a line for what passed, and for what did not the findings with the lines they point to.</summary>
public sealed class TerminalReport(IAnsiConsole console)
{
    private const int MaxOutputLines = 10;
    private const int MaxLine = 2000;
    private const int MaxText = 4000;

    /// <summary>Findings that are shown of one kata; of the others only their number is.</summary>
    public int MaxFindings { get; init; } = 3;

    /// <summary>One kata's verdict, as soon as it is there.</summary>
    public void Kata(SubmissionResult result, bool nameSubmission)
    {
        var kata = result.Report;
        var name = nameSubmission ? $"{Readable.Line(result.Submission)} {kata.Kata}" : kata.Kata;
        var (mark, color) = Look(kata.Verdict);
        var points =
            kata.Verdict is Verdict.NotStarted or Verdict.HarnessFault ? ""
            : kata.OnlyCase is not null ? "  [dim]one case only[/]"
            : $"  [dim]{kata.Score.Total:0.#} of {kata.Score.OutOf:0.#} points[/]";
        console.MarkupLine(
            $"[{color}]{mark} {VerdictCode.Of(kata.Verdict), -15}[/] {name.EscapeMarkup(), -24}{points}"
        );
        foreach (var finding in kata.Findings.Take(MaxFindings))
        {
            Finding(finding, kata);
        }
        if (kata.Findings.Count > MaxFindings)
        {
            console.MarkupLine($"    [dim]and {kata.Findings.Count - MaxFindings} more; all of them with --json[/]");
        }
        if (kata.Findings.Count > 0 && kata.Output.Trim().Length > 0)
        {
            Output(kata.Output);
        }
    }

    /// <summary>The last lines: how many passed, and what to do next.</summary>
    public void Summary(CheckReport report, string again)
    {
        var katas = report.Results.Select(result => result.Report).ToList();
        var passed = katas.Count(kata => kata.Verdict == Verdict.Passed);
        var fresh = katas.Count(kata => kata.Verdict == Verdict.NotStarted);
        console.WriteLine();
        console.MarkupLine($"[bold]{passed} of {katas.Count} passed[/]{(fresh > 0 ? $", {fresh} not started" : "")}");
        if (
            katas.FirstOrDefault(kata => kata.Verdict == Verdict.NotStarted) is { } next
            && passed + fresh == katas.Count
        )
        {
            var script = Path.GetRelativePath(
                Environment.CurrentDirectory,
                Path.Combine(report.Results.First(r => r.Report == next).Folder, next.Script)
            );
            console.MarkupLine(
                $"{(passed == 0 ? "Begin" : "Go on")} with [bold]{next.Kata}[/]: read [bold]katas show {next.Kata}[/], then edit {script.EscapeMarkup()}."
            );
        }
        if (passed + fresh < katas.Count)
        {
            console.MarkupLine($"[dim]{Again(report, again).EscapeMarkup()}[/]");
        }
    }

    /// <summary>Where one kata alone failed, its first case alone is what one wants to see again; a timed run is none of its cases.</summary>
    private static string Again(CheckReport report, string command)
    {
        var failed = report.Results.Where(result => result.Report.Findings.Count > 0).ToList();
        return
            failed is [{ Report: { Findings: [{ Case: { } name }, ..], Kata: var kata, Cases: var cases } } alone]
            && cases.Any(one => one.Name == name)
            ? $"The same case again: katas check {alone.Submission} --only {kata} --case {Quoted(name)} --seed {report.Seed}"
            : $"The same inputs again: {command} --seed {report.Seed}";
    }

    /// <summary>As a shell takes it; names of cases are the kit's own.</summary>
    private static string Quoted(string name) => $"\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private void Finding(Finding finding, KataReport kata)
    {
        var where = finding.Place switch
        {
            { Line: > 0, Column: > 0 } place => $"{Readable.Line(place.File)}:{place.Line}:{place.Column}  ",
            { Line: > 0 } place => $"{Readable.Line(place.File)}:{place.Line}  ",
            _ => "",
        };
        var code = finding.Code == kata.Verdict ? "" : $"{VerdictCode.Of(finding.Code)}: ";
        Paragraph($"[bold]{where.EscapeMarkup()}[/]{code}{Shown(finding.Message)}");
        if (finding.Place is { Text: { } text, Line: > 0 } at)
        {
            Source(text, at);
        }
        if (finding.Case is { } name)
        {
            Paragraph($"[dim]in the case \"{Shown(name)}\"{More(finding.MoreCases)}[/]");
        }
        if (finding.Hint is { } hint)
        {
            Paragraph($"[blue]→[/] {Shown(hint)}");
        }
    }

    /// <summary>The line without its indent, and a caret below the column; a line too long for the terminal is cut.</summary>
    private void Source(string text, SourcePlace at)
    {
        var margin = $"      {at.Line} │ ";
        var indent = text.Length - text.TrimStart().Length;
        var room = Math.Max(10, console.Profile.Width - margin.Length - 1);
        var shown = Plain(text[indent..]);
        Line(margin, shown.Length <= room ? shown : shown[..(room - 1)] + "…");
        if (at.Column - 1 >= indent && at.Column - 1 <= text.Length)
        {
            var before = Plain(text[indent..(at.Column - 1)]).GetCellWidth();
            if (before < room)
            {
                Line($"{new string(' ', margin.Length - 2)}│ ", $"{new string(' ', before)}^");
            }
        }
    }

    private void Line(string margin, string text) =>
        console.MarkupLine($"[dim]{margin.EscapeMarkup()}[/]{text.EscapeMarkup()}");

    private static string Plain(string text) => Readable.Lines(text.Replace("\t", "    "), MaxLine);

    /// <summary>Whoever made the text, it cannot do more here than be read.</summary>
    private static string Shown(string text) => Readable.Lines(text, MaxText).EscapeMarkup();

    private void Output(string text)
    {
        var lines = text.TrimEnd().Split('\n');
        console.MarkupLine(
            $"    [dim]The script printed{(lines.Length > MaxOutputLines ? $" (the first {MaxOutputLines} of {lines.Length} lines)" : "")}:[/]"
        );
        foreach (var line in lines.Take(MaxOutputLines))
        {
            console.MarkupLine($"      [dim]│[/] {Shown(line)}");
        }
    }

    private static string More(int cases) =>
        cases switch
        {
            0 => "",
            1 => " and in another",
            _ => $" and in {cases} more",
        };

    private void Paragraph(string markup) => console.Write(new Padder(new Markup(markup), new Padding(4, 0, 0, 0)));

    private static (string Mark, string Color) Look(Verdict verdict) =>
        verdict switch
        {
            Verdict.Passed => ("✓", "green"),
            Verdict.NotStarted => ("·", "grey"),
            Verdict.HarnessFault => ("!", "yellow"),
            _ => ("✗", "red"),
        };
}
