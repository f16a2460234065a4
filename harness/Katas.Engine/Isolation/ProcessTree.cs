using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Katas.Engine.Isolation;

/// <summary>
/// A child and all its descendants. Descendants are known by a mark in their environment, which a process keeps
/// even when its parent has gone and it has left its session.
/// </summary>
internal static partial class ProcessTree
{
    /// <summary>The environment variable that marks every process of one tree.</summary>
    public const string TagName = "KATAS_ROOM";

    private const int Kill = 9;

    /// <summary>A process that starts another program has no environment for a moment; one may also never have had any.</summary>
    private const int MostLooksAtNameless = 10;
    private const int Parent = 1;
    private const int Flags = 6;
    private const int Start = 19;
    private const long KernelThread = 0x0020_0000;
    private static readonly Lazy<long> OurStart = new(() => Number(ProcFiles.Stat(Environment.ProcessId), Start));
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);

    /// <summary>The tree's processes that are not yet dead.</summary>
    public static IReadOnlyList<int> Living(int root, string tag) =>
        Members([root], Encoding.ASCII.GetBytes($"{TagName}={tag}"), out _);

    /// <summary>
    /// Kills the tree until none of it is left, and returns what was left at the deadline.
    /// Again and again, because a process may start another between the look and the kill.
    /// </summary>
    public static async Task<IReadOnlyList<int>> EndAsync(int root, string tag, TimeSpan deadline)
    {
        using var time = new CancellationTokenSource(deadline);
        var mark = Encoding.ASCII.GetBytes($"{TagName}={tag}");
        var known = new HashSet<int> { root };
        var looks = 0;
        while (true)
        {
            var alive = Members(known, mark, out var anyNameless);
            if ((alive.Count == 0 && (!anyNameless || looks++ == MostLooksAtNameless)) || time.IsCancellationRequested)
            {
                return alive;
            }
            foreach (var process in alive)
            {
                // It may have gone since: then there is nothing to do.
                _ = SendSignal(process, Kill);
            }
            await Task.Delay(Poll, CancellationToken.None);
        }
    }

    /// <summary>
    /// Processes of the tree that are not yet dead; a zombie waiting for its parent counts as dead. A child that laid
    /// its mark aside is known by its parent, and stays known when that has gone.
    /// </summary>
    /// <param name="anyNameless">Whether there was one whose environment could not be told just then.</param>
    private static List<int> Members(HashSet<int> known, byte[] mark, out bool anyNameless)
    {
        var all = new List<(int Process, IReadOnlyList<string> Stat)>();
        anyNameless = false;
        foreach (var process in Processes())
        {
            var environment = TryRead($"/proc/{process}/environ");
            var stat = ProcFiles.Stat(process);
            all.Add((process, stat));
            if (environment is { Length: 0 })
            {
                anyNameless |= MayBeNameless(stat);
            }
            else if (environment.AsSpan().IndexOf(mark) >= 0)
            {
                known.Add(process);
            }
        }
        while (all.Any(one => known.Contains((int)Number(one.Stat, Parent)) && known.Add(one.Process)))
        {
            // Once more: grandchildren.
        }
        return
        [
            .. all.Where(one => known.Contains(one.Process) && ProcFiles.IsAlive(one.Stat)).Select(one => one.Process),
        ];
    }

    /// <summary>One that is no older than this process, and none of the kernel's.</summary>
    private static bool MayBeNameless(IReadOnlyList<string> stat) =>
        ProcFiles.IsAlive(stat) && Number(stat, Start) >= OurStart.Value && (Number(stat, Flags) & KernelThread) == 0;

    private static IEnumerable<int> Processes()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (
                int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            )
            {
                yield return process;
            }
        }
    }

    /// <summary>0 where there is none.</summary>
    private static long Number(IReadOnlyList<string> stat, int field) =>
        stat.Count > field
        && long.TryParse(stat[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    private static byte[]? TryRead(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
