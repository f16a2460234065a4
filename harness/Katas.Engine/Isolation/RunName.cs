using System.Diagnostics;
using System.Globalization;

namespace Katas.Engine.Isolation;

/// <summary>The name of one run's folder and control groups: it tells whose they are, so that the next run knows what nobody needs.</summary>
internal static class RunName
{
    /// <summary>How all begin.</summary>
    public const string Prefix = "katas-run-";

    private const int Length = 16;

    /// <summary>One that no other run has.</summary>
    public static string New() => $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}"[..(Prefix.Length + Length)];

    /// <summary>Whether a name is that of a run whose process has gone.</summary>
    public static bool IsOfTheDead(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(
            name[Prefix.Length..].Split('-')[0],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var process
        )
        && !IsAlive(process);

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
