namespace Katas.Engine.Witness;

/// <summary>
/// Tells how long nothing has run in the script's processes: every thread asleep, and none given a processor between two
/// looks. On a busy machine a thread that waits for its turn is not asleep, so stillness is never taken for slowness.
/// </summary>
/// <remarks>
/// It is asked again and again. A look ends at the first thread that runs; who there is, is looked up only when
/// all that are known sleep, for nobody begins a thread or a process in his sleep. Between two looks that are far apart,
/// because the judge itself had no processor, no more is counted than between two that are near.
/// </remarks>
internal sealed class Stillness(ScriptProcesses processes, TimeProvider time) : IDisposable
{
    private const int PartOfTheWait = 8;
    private static readonly TimeSpan MostAtOnce = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan ShortestGlance = TimeSpan.FromMilliseconds(3);
    private static readonly TimeSpan LongestGlance = TimeSpan.FromMilliseconds(25);
    private readonly Dictionary<int, (ThreadFiles Files, long Turns)> _known = [];
    private bool _mayBeMore = true;
    private bool _isForgotten = true;
    private long _lastLook = time.GetTimestamp();
    private TimeSpan _still;

    /// <summary>
    /// When to look again after so long a wait: an eighth of it. Nothing that runs in between goes unseen, and who waits his
    /// patience out leaves the processors to others.
    /// </summary>
    public static TimeSpan NextGlance(TimeSpan waited) =>
        TimeSpan.FromTicks(Math.Clamp(waited.Ticks / PartOfTheWait, ShortestGlance.Ticks, LongestGlance.Ticks));

    /// <summary>What was seen so far does not count: something was just let go.</summary>
    public void Forget()
    {
        _isForgotten = true;
        _still = TimeSpan.Zero;
    }

    /// <summary>Looks again; zero where something ran since the last look.</summary>
    public TimeSpan Look()
    {
        var now = time.GetTimestamp();
        var gap = time.GetElapsedTime(_lastLook, now);
        _still =
            SomethingRan() || (_mayBeMore && SomebodyIsNew()) || _isForgotten
                ? TimeSpan.Zero
                : _still + (gap < MostAtOnce ? gap : MostAtOnce);
        (_isForgotten, _lastLook) = (false, now);
        return _still;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var (files, _) in _known.Values)
        {
            files.Dispose();
        }
        _known.Clear();
    }

    private bool SomethingRan()
    {
        foreach (var (thread, (files, before)) in _known)
        {
            if (files.TurnsIfAsleep(out var hasGone) is not { } turns)
            {
                if (hasGone)
                {
                    // Once: else it would be looked at for ever, and never be asleep.
                    _known.Remove(thread);
                    files.Dispose();
                }
                _mayBeMore = true;
                return true;
            }
            if (turns != before)
            {
                _known[thread] = (files, turns);
                _mayBeMore = true;
                return true;
            }
        }
        return false;
    }

    private bool SomebodyIsNew()
    {
        var (gone, somebody) = (new HashSet<int>(_known.Keys), false);
        foreach (var (thread, folder) in processes.ThreadFolders())
        {
            gone.Remove(thread);
            if (!_known.ContainsKey(thread) && ThreadFiles.TryOpen(folder) is { } files)
            {
                _known.Add(thread, (files, files.TurnsIfAsleep() ?? -1));
                somebody = true;
            }
        }
        foreach (var thread in gone)
        {
            _known.Remove(thread, out var ended);
            ended.Files.Dispose();
        }
        _mayBeMore = somebody;
        return somebody || gone.Count > 0;
    }
}
