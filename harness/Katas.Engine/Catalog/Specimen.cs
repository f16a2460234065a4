using Katas.Judging;

namespace Katas.Engine.Catalog;

/// <summary>A submission of the kit's own whose verdict is known: its folder's name begins with it.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Expected">The verdict each of its scripts must get.</param>
public sealed record Specimen(string Folder, Verdict Expected)
{
    /// <summary>The folder's name.</summary>
    public string Name => Path.GetFileName(Folder);

    /// <summary>Every specimen below <paramref name="folder"/>, by name.</summary>
    /// <exception cref="KitFaultException">A folder's name begins with no verdict.</exception>
    public static IReadOnlyList<Specimen> Below(string folder) =>
        [
            .. Directory
                .EnumerateDirectories(folder)
                .Order(StringComparer.Ordinal)
                .Select(path => new Specimen(path, VerdictOf(path))),
        ];

    private static Verdict VerdictOf(string path)
    {
        var name = Path.GetFileName(path);
        return Enum.GetValues<Verdict>()
                .Where(verdict => name.StartsWith($"{VerdictCode.Of(verdict)}-", StringComparison.Ordinal))
                .Cast<Verdict?>()
                .FirstOrDefault()
            ?? throw new KitFaultException(
                $"{path}: the folder's name must begin with the verdict its scripts must get, such as wrong-result-"
            );
    }
}
