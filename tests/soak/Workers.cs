using System.Runtime.InteropServices;

namespace Katas.PoolSoak;

/// <summary>The worker processes: every child of this process is one.</summary>
internal static partial class Workers
{
    private const int Killing = 9;

    public static IReadOnlyList<int> Children()
    {
        var children = new List<int>();
        foreach (var thread in Directory.GetDirectories("/proc/self/task"))
        {
            try
            {
                children.AddRange(
                    File.ReadAllText(Path.Join(thread, "children"))
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(int.Parse)
                );
            }
            catch (IOException)
            {
                // A thread that ended meanwhile has no children.
            }
        }
        return children;
    }

    public static bool KillOne(Random random) =>
        Children() is { Count: > 0 } children && Kill(children[random.Next(children.Count)], Killing) == 0;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int pid, int signal);
}
