using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Corpus;

/// <summary>One script whose verdict is known.</summary>
/// <param name="Name">Its submission and kata.</param>
/// <param name="Expected">The verdict its submission is named after.</param>
/// <param name="Accepted">Verdicts as good as that one: the lines of a file <c>accepted</c> beside it.</param>
/// <param name="Marked">Lines marked <c>// race</c>, by file; where there are some, a race must point at one of them.</param>
internal sealed record KnownProgram(
    string Name,
    Submission Submission,
    SubmittedScript Script,
    Verdict Expected,
    IReadOnlySet<string> Accepted,
    IReadOnlySet<(string File, int Line)> Marked
)
{
    public static IEnumerable<KnownProgram> Below(string folder) =>
        Specimen
            .Below(folder)
            .SelectMany(specimen =>
            {
                var submission = Submission.Find(specimen.Folder, only: null);
                return submission.Scripts.Select(script => new KnownProgram(
                    $"{specimen.Name} {script.Kata}",
                    submission,
                    script,
                    specimen.Expected,
                    AcceptedIn(specimen),
                    MarkedIn(specimen)
                ));
            });

    private static HashSet<string> AcceptedIn(Specimen specimen)
    {
        var file = Path.Combine(specimen.Folder, "accepted");
        return
        [
            VerdictCode.Of(specimen.Expected),
            .. File.Exists(file) ? File.ReadAllLines(file).Select(line => line.Trim()) : [],
        ];
    }

    private static HashSet<(string, int)> MarkedIn(Specimen specimen) =>
        [
            .. Directory
                .EnumerateFiles(specimen.Folder, "*.csx", SearchOption.AllDirectories)
                .SelectMany(file =>
                    File.ReadLines(file)
                        .Index()
                        .Where(line => line.Item.TrimEnd().EndsWith("// race", StringComparison.Ordinal))
                        .Select(line => (Path.GetRelativePath(specimen.Folder, file), line.Index + 1))
                ),
        ];
}
