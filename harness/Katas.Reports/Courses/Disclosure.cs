using System.Text.RegularExpressions;
using Katas.Judging;

namespace Katas.Reports;

/// <summary>What of a report a student may see.</summary>
public static partial class Disclosure
{
    /// <summary>The report without what the course hides: hidden cases are named, and not shown.</summary>
    public static KataReport For(CourseRules rules, KataReport report)
    {
        var hidesAll = rules.Visibility == Visibility.Hidden;
        return report with
        {
            Findings =
            [
                .. report.Findings.Select(finding =>
                    finding.Case is { } name && (hidesAll || rules.HiddenCases.Contains(name))
                        ? new Finding(finding.Code, "This case is hidden: it is named, and not shown.")
                        {
                            Case = name,
                            MoreCases = finding.MoreCases,
                        }
                        : finding with
                        {
                            Message = Plain(finding.Message),
                        }
                ),
            ],
            // What a script printed in a hidden case stands between what it printed in others.
            Output = hidesAll || rules.HiddenCases.Count > 0 ? "" : Plain(report.Output),
        };
    }

    /// <summary>A text with line feeds alone and without the judge's own folders.</summary>
    public static string Plain(string text) =>
        OwnFolder().Replace(text.Replace("\r", "", StringComparison.Ordinal), "…/");

    /// <summary>A text no longer than a format takes.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : $"{text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)]}…";

    /// <summary>A finding in a few lines: what, where, and the next step.</summary>
    public static string Sentence(Finding finding)
    {
        var place = finding.Place is { Line: > 0 } at ? $"{at.File}:{at.Line}: " : "";
        var name = finding.Case is { } @case ? $" (case \"{@case}\")" : "";
        var hint = finding.Hint is { } next ? $"\nNext: {next}" : "";
        return Plain($"{VerdictCode.Of(finding.Code)}: {place}{finding.Message}{name}{hint}");
    }

    /// <summary>All findings of a kata, or what stands for them.</summary>
    public static string Words(CourseRules rules, KataMark kata) =>
        kata.Report is { } report ? string.Join('\n', For(rules, report).Findings.Select(Sentence))
        : kata.IsHandedIn ? "Not graded yet."
        : "Not handed in.";

    [GeneratedRegex(@"(/[^\s'"":]*)?/katas-run-[^\s/'"":]*/?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnFolder();
}
