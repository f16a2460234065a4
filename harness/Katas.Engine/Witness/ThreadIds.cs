using System.Globalization;
using Katas.Engine.Isolation;

namespace Katas.Engine.Witness;

/// <summary>Threads of a locked room have numbers of their own there; the judge knows them by the system's.</summary>
internal static class ThreadIds
{
    /// <summary>The number that the judge knows the thread by; 0 where the process has no such thread.</summary>
    /// <param name="process">The process, by the judge's number.</param>
    /// <param name="inside">The thread, by the number it has where it runs.</param>
    public static int OnHost(int process, int inside)
    {
        // Mostly one of the process's last threads calls, and the first one else.
        foreach (var task in ProcFiles.Entries($"/proc/{process}/task").Reverse())
        {
            if (NumberInside(task) == inside)
            {
                return int.Parse(Path.GetFileName(task), CultureInfo.InvariantCulture);
            }
        }
        return 0;
    }

    /// <summary>The number in the innermost of the namespaces that the thread is in.</summary>
    private static int NumberInside(string task)
    {
        var line = ProcFiles
            .Read($"{task}/status")
            .Split('\n')
            .FirstOrDefault(line => line.StartsWith("NSpid:", StringComparison.Ordinal));
        return line is null ? 0 : int.Parse(line.Split('\t')[^1], CultureInfo.InvariantCulture);
    }
}
