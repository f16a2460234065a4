using System.Globalization;
using System.Text;
using Katas.Engine.Isolation;

namespace Katas.Engine.Tests;

/// <summary>Processes that the judge started for this test, or that they started: by the mark in their environment.</summary>
internal sealed record RoomProcesses(int Id, string Command)
{
    /// <summary>Those alive whose temporary folder lies below <paramref name="folder"/>.</summary>
    public static IReadOnlyList<RoomProcesses> Below(string folder)
    {
        var found = new List<RoomProcesses>();
        foreach (var process in Directory.EnumerateDirectories("/proc"))
        {
            if (
                int.TryParse(Path.GetFileName(process), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && Read(process, "environ") is { } environment
                && environment.Contains($"{ProcessTree.TagName}=", StringComparison.Ordinal)
                && environment.Contains($"TMPDIR={folder}", StringComparison.Ordinal)
                && IsRunning(id)
            )
            {
                found.Add(new RoomProcesses(id, (Read(process, "cmdline") ?? "").Split('\0')[0]));
            }
        }
        return found;
    }

    /// <summary>Those of every run that this process made.</summary>
    public static IReadOnlyList<RoomProcesses> OfThisProcess() =>
        Below(Path.Join(Path.GetTempPath(), $"katas-run-{Environment.ProcessId}-"));

    /// <summary>A process that only waits for its parent to take note counts as gone.</summary>
    public static bool IsRunning(int id) =>
        Read($"/proc/{id}", "stat") is { } stat && stat[(stat.LastIndexOf(')') + 2)..][0] is not ('Z' or 'X');

    private static string? Read(string folder, string file)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(Path.Join(folder, file)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
