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

    /// <summary>
    /// Kills the tree until none of it is left, and returns what was left at the deadline.
    /// Again and again, because a process may start another between the look and the kill.
    /// </summary>
    public static async Task<IReadOnlyList<int>> EndAsync(int root, string tag, TimeSpan deadline)
    {
        using var time = new CancellationTokenSource(deadline);
        var mark = Encoding.ASCII.GetBytes($"{TagName}={tag}");
        while (true)
        {
            var alive = Members(root, mark);
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

    /// <summary>Processes of the tree that are not yet dead; a zombie waiting for its parent counts as dead.</summary>
    private static List<int> Members(int root, byte[] mark)
    {
        var members = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (
                int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                && (process == root || HasMark(folder, mark))
                && !IsDead(folder)
            )
            {
                members.Add(process);
            }
        }
        return members;
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
