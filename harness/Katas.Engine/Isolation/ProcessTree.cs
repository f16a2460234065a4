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
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);

    /// <summary>The tree's processes that are not yet dead.</summary>
    public static IReadOnlyList<int> Living(int root, string tag) =>
        Members([root], Encoding.ASCII.GetBytes($"{TagName}={tag}"));

    /// <summary>
    /// Kills the tree until none of it is left, and returns what was left at the deadline.
    /// Again and again, because a process may start another between the look and the kill.
    /// </summary>
    public static async Task<IReadOnlyList<int>> EndAsync(int root, string tag, TimeSpan deadline)
    {
        using var time = new CancellationTokenSource(deadline);
        var mark = Encoding.ASCII.GetBytes($"{TagName}={tag}");
        var known = new HashSet<int> { root };
        while (true)
        {
            var alive = Members(known, mark);
            if (alive.Count == 0 || time.IsCancellationRequested)
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
    private static List<int> Members(HashSet<int> known, byte[] mark)
    {
        var all = Processes();
        foreach (var (process, folder) in all.Where(one => HasMark(one.Folder, mark)))
        {
            known.Add(process);
        }
        var parents = all.Select(one => (one.Process, Parent: Parent(one.Folder))).ToList();
        while (parents.Any(one => known.Contains(one.Parent) && known.Add(one.Process)))
        {
            // Once more: grandchildren.
        }
        return [.. all.Where(one => known.Contains(one.Process) && !IsDead(one.Folder)).Select(one => one.Process)];
    }

    private static List<(int Process, string Folder)> Processes()
    {
        var processes = new List<(int, string)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (
                int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            )
            {
                processes.Add((process, folder));
            }
        }
        return processes;
    }

    private static int Parent(string folder)
    {
        if (TryRead(Path.Combine(folder, "stat")) is not { } stat)
        {
            return 0;
        }
        // After the name in brackets: state, then parent.
        var fields = Encoding
            .ASCII.GetString(stat.AsSpan()[(stat.AsSpan().LastIndexOf((byte)')') + 1)..])
            .Split(' ', 4);
        return
            fields.Length > 2
            && int.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var parent)
            ? parent
            : 0;
    }

    private static bool HasMark(string folder, byte[] mark) =>
        TryRead(Path.Combine(folder, "environ")) is { } environment && environment.AsSpan().IndexOf(mark) >= 0;

    private static bool IsDead(string folder)
    {
        if (TryRead(Path.Combine(folder, "stat")) is not { } stat)
        {
            return true;
        }
        // The state follows the name in brackets, which may itself hold brackets.
        var state = stat.AsSpan()[(stat.AsSpan().LastIndexOf((byte)')') + 2)..];
        return state.Length == 0 || state[0] is (byte)'Z' or (byte)'X';
    }

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
