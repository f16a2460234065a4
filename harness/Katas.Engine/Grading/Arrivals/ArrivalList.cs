using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Engine.Grading;

/// <summary>Everything that was handed in below one folder.</summary>
/// <param name="Arrivals">By student id.</param>
/// <param name="Strays">Files that are nobody's submission, one sentence each.</param>
public sealed record ArrivalList(IReadOnlyList<Arrival> Arrivals, IReadOnlyList<string> Strays)
{
    private static readonly string[] CoursesOwn = ["course.yaml", "roster.csv"];

    /// <summary>Looks through a folder: each folder and each archive in it is a submission.</summary>
    /// <param name="folder">The class.</param>
    /// <param name="except">A folder that is none: where the results go.</param>
    /// <exception cref="SubmissionException">There is nothing to grade.</exception>
    public static ArrivalList Below(string folder, string except)
    {
        var found = new List<(DownloadName Name, string Path)>();
        var strays = new List<string>();
        foreach (var path in Entries(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (name.StartsWith('.') || Path.GetFullPath(path) == Path.GetFullPath(except) || CoursesOwn.Contains(name))
            {
                continue;
            }
            var isLink = new FileInfo(path).LinkTarget is not null;
            if (!isLink && Directory.Exists(path))
            {
                found.Add((DownloadName.OfFolder(name), path));
            }
            else if (!isLink && DownloadName.OfFile(name) is { } owner)
            {
                found.Add((owner, path));
            }
            else
            {
                strays.Add(
                    $"{Readable.Line(name)} is {(isLink ? "a link" : "no submission")}: folders, .zip, .tar.gz and .tgz are taken."
                );
            }
        }
        return found.Count > 0
            ? new ArrivalList([.. found.GroupBy(one => one.Name.Student, StringComparer.Ordinal).Select(Of)], strays)
            : throw new SubmissionException(
                $"{folder}: no submissions here. Each folder in it, and each .zip or .tar.gz, is one student's."
            );
    }

    private static Arrival Of(IGrouping<string, (DownloadName Name, string Path)> same)
    {
        var first = same.First().Name;
        var arrival = new Arrival(same.Key, first.Name, [.. same.Select(one => one.Path)])
        {
            MarkedLate = same.Any(one => one.Name.MarkedLate),
        };
        return same.All(one => one.Name.MayHaveMore) || arrival.Sources.Count == 1
            ? arrival
            : arrival with
            {
                Problem =
                    $"{arrival.Sources.Count} submissions claim the id: {string.Join(", ", arrival.Sources.Select(source => Readable.Line(Path.GetFileName(source))))}. Rename or remove all but one.",
            };
    }

    private static string[] Entries(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new SubmissionException($"{folder}: there is no such folder.");
        }
        if (
            KataId.All.FirstOrDefault(id => File.Exists(Path.Combine(folder, id.ScriptPath))) is { } id
            && File.Exists(Path.Combine(folder, id.ScriptPath))
        )
        {
            throw new SubmissionException(
                $"{folder}: this is one submission ({id.ScriptPath} is in it). Name the folder above it, or use `katas check`."
            );
        }
        try
        {
            return Directory.GetFileSystemEntries(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SubmissionException($"{folder} cannot be read: {e.Message}");
        }
    }
}
