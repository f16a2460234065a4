using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Katas.Instrumentation;

/// <summary>What the probes know of one thread of the script. Its own thread writes; others only read.</summary>
[SuppressMessage(
    "Design",
    "CA1001",
    Justification = "It lives as long as its thread, whose end nobody is told of; the event's finalizer sees to it."
)]
internal sealed class ProbedThread
{
    [ThreadStatic]
    private static ProbedThread? current;

    private readonly Thread _thread = Thread.CurrentThread;
    private readonly AutoResetEvent _met = new(initialState: false);
    private readonly Stack<AccessWindow> _open = new();
    private readonly Stack<AccessWindow> _spare = new();
    private readonly int _systemId = Native.ThreadId();
    private uint _random;

    private ProbedThread() { }

    /// <summary>The calling thread's, or null where it has met no probe yet.</summary>
    public static ProbedThread? Known => current;

    public static ProbedThread Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => current ??= ThreadRegistry.Add(new ProbedThread());
    }

    public RaceWatch? Watch { get; private set; }

    /// <summary>Stopwatch ticks waited under <see cref="Watch"/>.</summary>
    public long Waited { get; set; }

    /// <summary>Looks behind which it has lingered under <see cref="Watch"/>.</summary>
    public int Looks { get; set; }

    public string File { get; set; } = "";

    public int Line { get; set; }

    /// <summary>Whether the thread is among the windows right now: what throws there is ours, and holds a stripe.</summary>
    public bool IsInside { get; set; }

    public bool HasOpen => _open.Count > 0;

    public bool IsAlive => _thread.IsAlive;

    public ThreadPlace Place => new(_thread.ManagedThreadId, _systemId, File, Line, IsAlive);

    /// <summary>Starts the thread's budget and luck anew under another watch.</summary>
    public void Join(RaceWatch watch)
    {
        if (Watch != watch)
        {
            Watch = watch;
            Waited = 0;
            Looks = 0;
            IsInside = false;
            _open.Clear();
            _random = (uint)watch.Enlist() | 1;
        }
    }

    public AccessWindow Take()
    {
        var window = _spare.TryPop(out var spare) ? spare : new AccessWindow(this);
        _open.Push(window);
        return window;
    }

    /// <summary>The window opened last; null where an exception has closed it before.</summary>
    public AccessWindow? Last() => _open.TryPop(out var window) ? window : null;

    public void GiveBack(AccessWindow window)
    {
        window.Clear();
        _spare.Push(window);
    }

    /// <summary>A number from 0 to just below 1, the same sequence for the same seed.</summary>
    public double NextRandom()
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return _random / (uint.MaxValue + 1.0);
    }

    /// <summary>Ends the thread's wait: there is nothing more to wait for.</summary>
    public void Wake() => _met.Set();

    /// <summary>Blocks, so that the processor goes to the thread that is to be met; returns early when it has been.</summary>
    public void Wait(int milliseconds)
    {
        try
        {
            _met.WaitOne(milliseconds);
        }
        catch (ThreadInterruptedException)
        {
            // Meant for the script's own next wait, not for ours.
            Thread.CurrentThread.Interrupt();
        }
    }
}
