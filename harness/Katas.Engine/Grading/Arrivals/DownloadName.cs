using System.Text.RegularExpressions;

namespace Katas.Engine.Grading;

/// <summary>Whose a folder or file is, by the names that learning platforms give their downloads.</summary>
/// <param name="Student">The id.</param>
/// <param name="Name">The name beside it, or the id again.</param>
/// <param name="MayHaveMore">Whether the student's other files lie beside this one, as Canvas lays them out.</param>
/// <param name="MarkedLate">Whether the name says that it came late.</param>
internal sealed partial record DownloadName(string Student, string Name, bool MayHaveMore, bool MarkedLate)
{
    private static readonly string[] Archives = [".zip", ".tar.gz", ".tgz"];

    /// <summary>Whether this is an archive that can be unpacked.</summary>
    public static bool IsArchive(string file) => EndingOf(file) is not null;

    /// <summary>A folder: the student's id, or Moodle's <c>Full Name_1234567_assignsubmission_file</c>.</summary>
    public static DownloadName OfFolder(string name) =>
        Moodle().Match(name) is { Success: true } moodle
            ? new DownloadName(moodle.Groups["id"].Value, moodle.Groups["name"].Value, false, false)
            : new DownloadName(name, name, false, false);

    /// <summary>An archive or, where Canvas named it, any file: <c>doejane_LATE_12345_67890_work.zip</c>. Null where it is nobody's.</summary>
    public static DownloadName? OfFile(string name)
    {
        if (Canvas().Match(name) is { Success: true } canvas)
        {
            return new DownloadName(
                canvas.Groups["user"].Value,
                canvas.Groups["name"].Value,
                MayHaveMore: true,
                canvas.Groups["late"].Success
            );
        }
        return EndingOf(name) is { } ending ? OfFolder(name[..^ending.Length]) : null;
    }

    /// <summary>The name a file had before Canvas put the student's into it.</summary>
    public static string Original(string name) =>
        Canvas().Match(name) is { Success: true } canvas ? canvas.Groups["file"].Value : name;

    private static string? EndingOf(string name) =>
        Archives.FirstOrDefault(ending =>
            name.Length > ending.Length && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
        );

    [GeneratedRegex(
        @"^(?<name>[^_]+)(?<late>_LATE)?_(?<user>\d+)_(?<submission>\d+)_(?<file>.+)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Canvas();

    [GeneratedRegex(@"^(?<name>.+)_(?<id>\d+)_assignsubmission_[a-z]+_?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Moodle();
}
