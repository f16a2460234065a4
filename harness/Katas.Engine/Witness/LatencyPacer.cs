using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Katas.Engine.Witness;

/// <summary>
/// Delays that end when they should: .NET's own timers count in milliseconds and come up to one late, which a crawl of twenty
/// rounds would feel. All delays of one pacer are of one length, so that they end in the order in which they began, and one thread
/// that waits for the next of them is enough.
/// </summary>
internal sealed partial class LatencyPacer : IDisposable
{
    private const int Monotonic = 1;
    private const int Absolute = 1;
    private const long NanosecondsPerSecond = 1_000_000_000;
    private readonly BlockingCollection<(long Due, TaskCompletionSource Ended)> _waiting = [];
    private Thread? _thread;

    /// <summary>Completes after so long.</summary>
    public Task DelayAsync(TimeSpan length)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Add((Now() + (long)length.TotalNanoseconds, ended));
        if (_thread is null)
        {
            StartOnce();
        }
        return ended.Task;
    }

    /// <inheritdoc />
    public void Dispose() => _waiting.CompleteAdding();

    private void StartOnce()
    {
        var thread = new Thread(Pace) { IsBackground = true, Name = "latency" };
        if (Interlocked.CompareExchange(ref _thread, thread, null) is null)
        {
            thread.Start();
        }
    }

    private void Pace()
    {
        foreach (var (due, ended) in _waiting.GetConsumingEnumerable())
        {
            var until = new Timespec(due / NanosecondsPerSecond, due % NanosecondsPerSecond);
            while (Now() < due && SleepUntil(Monotonic, Absolute, in until, nint.Zero) != 0)
            {
                // A signal came in between: go on waiting.
            }
            ended.TrySetResult();
        }
    }

    private static long Now()
    {
        _ = GetTime(Monotonic, out var now);
        return (now.Seconds * NanosecondsPerSecond) + now.Nanoseconds;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Timespec now);

    [LibraryImport("libc", EntryPoint = "clock_nanosleep")]
    private static partial int SleepUntil(int clock, int flags, in Timespec until, nint remaining);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Timespec(long Seconds, long Nanoseconds);
}
