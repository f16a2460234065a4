using Katas.Judging;

namespace Katas.Engine.Catalog;

/// <summary>How many of the speed points a specimen must get.</summary>
public enum SpeedExpectation
{
    /// <summary>None worth speaking of.</summary>
    None,

    /// <summary>More than none and less than all.</summary>
    Some,

    /// <summary>All.</summary>
    Full,
}

/// <summary>A submission of the kit's own whose speed is known: its folder's name begins with what it must get.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Expected">What each of its scripts must get.</param>
public sealed record SpeedSpecimen(string Folder, SpeedExpectation Expected)
{
    /// <summary>The folder's name.</summary>
    public string Name => Path.GetFileName(Folder);

    /// <summary>Every specimen below <paramref name="folder"/>, by name.</summary>
    /// <exception cref="KitFaultException">A folder's name begins with no expectation.</exception>
    public static IReadOnlyList<SpeedSpecimen> Below(string folder) =>
        [
            .. Directory
                .EnumerateDirectories(folder)
                .Order(StringComparer.Ordinal)
                .Select(path => new SpeedSpecimen(path, ExpectationOf(path))),
        ];

    /// <summary>
    /// Whether a report agrees. Where the machine cannot tell, nothing speaks against the judge: what must never happen is
    /// a wrong grade said with confidence, on however busy a machine. That keeps the question free of luck.
    /// </summary>
    public bool Agrees(KataReport report, Weights weights)
    {
        if (report.Verdict != Verdict.Passed)
        {
            // It has no speed points at all.
            return Expected == SpeedExpectation.None && report.Verdict != Verdict.HarnessFault;
        }
        if (report.Speed is not { State: SpeedState.Measured, Points: { } points })
        {
            return report.Speed.State == SpeedState.Inconclusive;
        }
        var (none, all) = (points.Value <= SpeedJudge.Tolerance, points.Value >= weights.Speed - SpeedJudge.Tolerance);
        return Expected switch
        {
            SpeedExpectation.None => none,
            SpeedExpectation.Full => all,
            _ => !none && !all,
        };
    }

    private static SpeedExpectation ExpectationOf(string path)
    {
        var word = Path.GetFileName(path).Split('-')[0];
        return Enum.GetValues<SpeedExpectation>()
                .Where(expectation => string.Equals(expectation.ToString(), word, StringComparison.OrdinalIgnoreCase))
                .Cast<SpeedExpectation?>()
                .FirstOrDefault()
            ?? throw new KitFaultException(
                $"{path}: the folder's name must begin with the speed points its scripts must get: none-, some- or full-"
            );
    }
}
