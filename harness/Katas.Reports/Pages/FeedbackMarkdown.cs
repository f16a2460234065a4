using System.Text;
using Katas.Judging;

namespace Katas.Reports;

/// <summary>Feedback for one student, in Markdown, to be handed out.</summary>
public static class FeedbackMarkdown
{
    private const int MaxLine = 1000;

    /// <summary>The whole document.</summary>
    public static string Of(CourseRules rules, StudentMark student)
    {
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line).Append('\n');

        Line($"# {Plain(rules.Title)}: {Plain(student.Person.Name)}");
        Line();
        Line(
            student.Final is { } final
                ? $"**{final:0.0} of 100**, {student.Passed} of {student.Katas.Count} katas passed."
                : "No mark yet."
        );
        if (student.Penalty > 0)
        {
            Line();
            Line($"{student.Earned:0.0} earned, {student.Penalty:0.#} off for {student.DaysLate} days late.");
        }
        if (student.IsProvisional)
        {
            Line();
            Line("Provisional: not everything is graded yet.");
        }
        foreach (var sentence in student.Work.Problem is { } problem ? [problem] : student.Work.Remarks)
        {
            Line();
            Line(Plain(sentence));
        }
        Line();
        Line("| kata | verdict | of 100 |");
        Line("|---|---|---:|");
        foreach (var kata in student.Katas)
        {
            Line(
                $"| {kata.Kata} | {kata.Code}{(kata.IsDropped ? " (dropped)" : "")} | {(kata.Points is { } points ? $"{points:0.0}" : "–")} |"
            );
        }
        foreach (var kata in student.Katas.Where(kata => kata.Report is { Findings.Count: > 0 }))
        {
            Line();
            Line($"## {kata.Kata}");
            foreach (var finding in Disclosure.For(rules, kata.Report!).Findings)
            {
                Line();
                Finding(finding, Line);
            }
        }
        return text.ToString();
    }

    private static void Finding(Finding finding, Action<string> line)
    {
        var place = finding.Place is { Line: > 0 } at ? $"`{at.File.Replace('`', '\'')}:{at.Line}` " : "";
        line($"- {place}**{VerdictCode.Of(finding.Code)}**: {Plain(finding.Message)}");
        if (finding.Place is { Line: > 0, Text: { } code })
        {
            line("");
            line($"      {Readable.Line(code.Trim())}");
        }
        if (finding.Case is { } name)
        {
            line("");
            line($"  In the case \"{Plain(name)}\".");
        }
        if (finding.Hint is { } hint)
        {
            line("");
            line($"  Next: {Plain(hint)}");
        }
    }

    /// <summary>On one line, and nothing in it is markup.</summary>
    private static string Plain(string text)
    {
        var shown = new StringBuilder();
        foreach (var c in Readable.Lines(text, MaxLine).Replace('\n', ' '))
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '!' or '$' or '&')
            {
                shown.Append('\\');
            }
            shown.Append(c);
        }
        return shown.ToString();
    }
}
