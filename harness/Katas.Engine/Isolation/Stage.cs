using System.Globalization;

namespace Katas.Engine.Isolation;

/// <summary>
/// Folders of ours that other users cannot reach, such as a kit in root's home: shown to a room's user at a place that it
/// can reach, in a view of the disk that only this one process chain has.
/// </summary>
/// <param name="Folder">An empty folder that others can reach.</param>
/// <param name="Hidden">What is shown there.</param>
internal sealed record Stage(string Folder, IReadOnlyList<string> Hidden)
{
    private const UnixFileMode Enter = UnixFileMode.OtherExecute;
    private const UnixFileMode Read = UnixFileMode.OtherRead;

    /// <summary>With those of the folders that others cannot reach.</summary>
    public static Stage For(string folder, params IEnumerable<string> wanted) =>
        new(folder, [.. wanted.Distinct(StringComparer.Ordinal).Where(path => !IsReachable(path))]);

    /// <summary>What comes before the command that needs them; nothing where all can be reached.</summary>
    public IEnumerable<string> Prefix(Slot? slot) =>
        Hidden.Count == 0 || slot is null
            ? []
            :
            [
                "unshare",
                "--mount",
                "--propagation",
                "private",
                "/bin/sh",
                "-c",
                LaunchScripts.Stage,
                "katas",
                Folder,
                .. Hidden,
                "--",
            ];

    /// <summary>Where a folder can be reached.</summary>
    public string PlaceOf(string path)
    {
        for (var i = 0; i < Hidden.Count; i++)
        {
            if (Hidden[i] == path)
            {
                return Path.Combine(Folder, (i + 1).ToString(CultureInfo.InvariantCulture));
            }
        }
        return path;
    }

    private static bool IsReachable(string path)
    {
        if (!File.GetUnixFileMode(path).HasFlag(Enter | Read))
        {
            return false;
        }
        for (var above = Path.GetDirectoryName(path); above is not null; above = Path.GetDirectoryName(above))
        {
            if (!File.GetUnixFileMode(above).HasFlag(Enter))
            {
                return false;
            }
        }
        return true;
    }
}
