using System.Buffers.Text;
using Microsoft.Win32.SafeHandles;

namespace Katas.Engine.Witness;

/// <summary>
/// What /proc says of one thread, asked again and again over files that stay open: a few microseconds each time, where
/// opening and reading as text takes ten times that.
/// </summary>
internal sealed class ThreadFiles : IDisposable
{
    private readonly SafeFileHandle _stat;
    private readonly SafeFileHandle _schedule;

    private ThreadFiles(SafeFileHandle stat, SafeFileHandle schedule)
    {
        _stat = stat;
        _schedule = schedule;
    }

    /// <param name="folder">/proc/process/task/thread.</param>
    /// <returns>Null where the thread has gone.</returns>
    public static ThreadFiles? TryOpen(string folder)
    {
        SafeFileHandle? stat = null;
        try
        {
            stat = File.OpenHandle($"{folder}/stat");
            return new ThreadFiles(stat, File.OpenHandle($"{folder}/schedstat"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            stat?.Dispose();
            return null;
        }
    }

    /// <summary>How often the thread was given a processor; null where it has gone, or does not sleep.</summary>
    public long? TurnsIfAsleep() => TurnsIfAsleep(out _);

    /// <summary>The same, and whether it has gone.</summary>
    public long? TurnsIfAsleep(out bool hasGone)
    {
        hasGone = false;
        try
        {
            Span<byte> text = stackalloc byte[512];
            var stat = text[..RandomAccess.Read(_stat, text, 0)];
            var state = stat.LastIndexOf((byte)')') + 2;
            if (state < 2 || state >= stat.Length || !ThreadState.IsAsleep((char)stat[state]))
            {
                return null;
            }
            var schedule = text[..RandomAccess.Read(_schedule, text, 0)].TrimEnd((byte)'\n');
            return Utf8Parser.TryParse(schedule[(schedule.LastIndexOf((byte)' ') + 1)..], out long turns, out _)
                ? turns
                : null;
        }
        catch (IOException)
        {
            hasGone = true;
            return null;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _stat.Dispose();
        _schedule.Dispose();
    }
}
