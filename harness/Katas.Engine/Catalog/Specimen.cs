using System.Text.RegularExpressions;
using Katas.Engine.Isolation;
using Katas.Judging;

namespace Katas.Engine.Catalog;

/// <summary>
/// A submission of the kit's own whose verdict is known: its folder's name begins with it, or, where the name begins with
/// <c>hostile-</c>, the first line of its script says it.
/// </summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Expected">The verdict each of its scripts must get.</param>
public sealed partial record Specimen(string Folder, Verdict Expected)
{
    private const string Hostile = "hostile-";

    /// <summary>The folder's name.</summary>
    public string Name => Path.GetFileName(Folder);

    /// <summary>Another verdict that is as good; null where there is none.</summary>
    public Verdict? Also { get; init; }

    /// <summary>Whether it may run in a locked room alone: elsewhere it would do harm, or get what it tries.</summary>
    public bool NeedsLockedRoom { get; init; }

    /// <summary>Whether the verdict is one that it must get.</summary>
    public bool Accepts(Verdict verdict) => verdict == Expected || verdict == Also;

    /// <summary>Every specimen below <paramref name="folder"/> that may run in rooms of the tier, by name.</summary>
    /// <exception cref="KitFaultException">A specimen names no verdict.</exception>
    public static IReadOnlyList<Specimen> Below(string folder, IsolationTier tier = IsolationTier.Process) =>
        [
            .. Directory
                .EnumerateDirectories(folder)
                .Order(StringComparer.Ordinal)
                .Select(Of)
                .Where(specimen => tier > IsolationTier.Process || !specimen.NeedsLockedRoom),
        ];

    private static Specimen Of(string path)
    {
        var name = Path.GetFileName(path);
        if (name.StartsWith(Hostile, StringComparison.Ordinal))
        {
            return OfFirstLine(path);
        }
        return new Specimen(
            path,
            Enum.GetValues<Verdict>()
                .Where(verdict => name.StartsWith($"{VerdictCode.Of(verdict)}-", StringComparison.Ordinal))
                .Cast<Verdict?>()
                .FirstOrDefault()
                ?? throw new KitFaultException(
                    $"{path}: the folder's name must begin with the verdict its scripts must get, such as wrong-result-, or with {Hostile}"
                )
        );
    }

    private static Specimen OfFirstLine(string path)
    {
        var script = Directory
            .EnumerateFiles(path, "*.csx", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        var line = script is null ? "" : File.ReadLines(script).FirstOrDefault() ?? "";
        return
            FirstLine().Match(line) is { Success: true } said
            && VerdictCode.Parse(said.Groups["verdict"].Value) is { } verdict
            ? new Specimen(path, verdict)
            {
                Also = VerdictCode.Parse(said.Groups["also"].Value),
                NeedsLockedRoom = said.Groups["locked"].Success,
            }
            : throw new KitFaultException(
                $"{path}: the script's first line must read `// Tries: to ... . Verdict: CODE[ or CODE][ in a locked room].`"
            );
    }

    [GeneratedRegex(
        @"^// Tries: .+\. Verdict: (?<verdict>[a-z-]+)( or (?<also>[a-z-]+))?(?<locked> in a locked room)?\.$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex FirstLine();
}
