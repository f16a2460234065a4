namespace Katas.Judging;

/// <summary>Two scripts of one kata that are alike.</summary>
/// <param name="Kata">Its name.</param>
/// <param name="One">One student.</param>
/// <param name="Other">The other.</param>
/// <param name="Share">Of the shorter one's own part, so much is in the other one, too; from 0 to 1.</param>
/// <param name="Lines">The lines of the first with what both have.</param>
/// <param name="OtherLines">The lines of the second.</param>
public sealed record AlikePair(
    string Kata,
    string One,
    string Other,
    double Share,
    IReadOnlySet<int> Lines,
    IReadOnlySet<int> OtherLines
);
