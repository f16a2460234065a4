using Katas.Judging;

namespace Katas.Reports;

/// <summary>Findings as annotations beside the lines of a pull request.</summary>
public static class GitHubAnnotations
{
    /// <summary>Writes one line per finding; nothing for what passed.</summary>
    public static void Write(CheckReport report, TextWriter output)
    {
        foreach (var result in report.Results)
        {
            foreach (var finding in result.Report.Findings)
            {
                output.WriteLine(Line(result, finding));
            }
        }
    }

    private static string Line(SubmissionResult result, Finding finding)
    {
        var file = Path.GetRelativePath(
            Environment.CurrentDirectory,
            Path.Combine(result.Folder, File(result, finding))
        );
        var line = finding.Place is { Line: > 0 } place ? $",line={place.Line}" : "";
        var column = finding.Place is { Line: > 0, Column: > 0 } at ? $",col={at.Column}" : "";
        var title = Property($"{result.Report.Kata}: {VerdictCode.Of(finding.Code)}");
        return $"::error file={Property(file)}{line}{column},title={title}::{Data(finding.Message)}";
    }

    /// <summary>A name that no file can have is not the script's.</summary>
    private static string File(SubmissionResult result, Finding finding) =>
        finding.Place is { File: var file } && !file.Contains('\0') ? file : result.Report.Script;

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
