using System.Text.RegularExpressions;
using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Engine.Grading;

/// <summary>From folders and archives to scripts that stand where they should.</summary>
internal static partial class Unpacking
{
    /// <exception cref="UnusableSubmissionException">It cannot be graded; the message says why.</exception>
    public static Contents Read(Arrival arrival)
    {
        if (arrival.Problem is { } problem)
        {
            throw new UnusableSubmissionException(problem);
        }
        var parcel = new Parcel();
        foreach (var source in arrival.Sources)
        {
            Read(source, parcel);
        }
        var contents = parcel.Contents();
        return contents with { Files = Placed(contents) };
    }

    private static void Read(string source, Parcel parcel)
    {
        if (Directory.Exists(source))
        {
            FolderReader.Read(source, parcel);
            // Moodle puts the archive that was handed in into a folder of the student's.
            if (parcel.Contents().Files.Count == 0 && OnlyArchive(source) is { } archive)
            {
                ArchiveReader.Read(archive, parcel);
            }
        }
        else if (DownloadName.IsArchive(source))
        {
            ArchiveReader.Read(source, parcel);
        }
        else
        {
            parcel.Count();
            var name = DownloadName.Original(Path.GetFileName(source));
            if (!Parcel.Wants(name))
            {
                parcel.Remark($"{Readable.Line(name)} is no script.");
                return;
            }
            try
            {
                using var stream = File.OpenRead(source);
                parcel.Take(name, stream, new DateTimeOffset(File.GetLastWriteTimeUtc(source)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                parcel.Remark($"{Readable.Line(name)} cannot be read: {Readable.Line(e.Message)}");
            }
        }
    }

    private static string? OnlyArchive(string folder)
    {
        try
        {
            var archives = Directory
                .EnumerateFiles(folder)
                .Where(file => DownloadName.IsArchive(file) && new FileInfo(file).LinkTarget is null)
                .Take(2)
                .ToList();
            return archives.Count == 1 ? archives[0] : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whoever packs a folder packs its name, too: the folder in which the katas' folders stand is the submission.</summary>
    private static List<ArrivedFile> Placed(Contents contents)
    {
        var files = contents.Files;
        var roots = files
            .SelectMany(file =>
                KataId
                    .All.Where(id =>
                        file.Path == id.ScriptPath || file.Path.EndsWith($"/{id.ScriptPath}", StringComparison.Ordinal)
                    )
                    .Select(id => file.Path[..^id.ScriptPath.Length])
            )
            .Distinct(StringComparer.Ordinal)
            .GroupBy(root => root.Count(c => c == '/'))
            .OrderBy(depth => depth.Key)
            .FirstOrDefault();
        if (roots is null)
        {
            var named = files.Select(Named).OfType<ArrivedFile>().ToList();
            return named.Count > 0 ? named : throw NoScripts(contents);
        }
        if (roots.Skip(1).Any())
        {
            throw new UnusableSubmissionException(
                $"scripts stand in more than one place: {string.Join(", ", roots.Take(3).Select(Readable.Line))}. Which of them counts?"
            );
        }
        var root = roots.First();
        return
        [
            .. files
                .Where(file => file.Path.StartsWith(root, StringComparison.Ordinal))
                .Select(file => file with { Path = file.Path[root.Length..] }),
        ];
    }

    /// <summary>Where there are no folders, <c>hashing-thread-pool.csx</c> says it as well.</summary>
    private static ArrivedFile? Named(ArrivedFile file) =>
        Flat().Match(Path.GetFileName(file.Path)) is { Success: true } name
        && KataId.Parse($"{name.Groups["task"].Value}/{name.Groups["strategy"].Value}") is { } id
            ? file with
            {
                Path = id.ScriptPath,
            }
            : null;

    private static UnusableSubmissionException NoScripts(Contents contents) =>
        new(
            contents.Files.Count > 0
                ? $"no script is where it should be: {Readable.Line(contents.Files[0].Path)} was found, <task>/<strategy>.csx is expected."
            : contents.Remarks.Count > 0 ? $"no scripts. {contents.Remarks[0]}"
            : "no scripts: <task>/<strategy>.csx is expected, such as hashing/sequential.csx."
        );

    [GeneratedRegex(
        @"^(?<task>hashing|factorial|crawling)[-_. ](?<strategy>[a-z]+(-pool)?)(-\d+)?\.csx$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Flat();
}
