using System.Diagnostics;

namespace Katas.Instrumentation;

/// <summary>
/// The open windows on a share of all objects. Every call holds the stripe for a few comparisons only; it spins and
/// never blocks, so that an interrupt meant for the script cannot land in here.
/// </summary>
internal sealed class WindowStripe
{
    private const int Remembered = 16;
    private static readonly long NearEnough = Stopwatch.Frequency / 5;

    private readonly List<AccessWindow> _open = new(8);
    private readonly Visit[] _recent = new Visit[Remembered];
    private int _held;

    /// <summary>Opens a window; true where it meets others, which <paramref name="race"/> is told of.</summary>
    public bool Open(AccessWindow window, int identity, Action<AccessWindow, AccessWindow> race)
    {
        var met = false;
        Enter();
        try
        {
            foreach (var other in _open)
            {
                if (window.Conflicts(other))
                {
                    met = true;
                    race(other, window);
                }
            }
            _open.Add(window);
            Remember(window, identity);
        }
        finally
        {
            Leave();
        }
        return met;
    }

    public void Close(AccessWindow window)
    {
        Enter();
        try
        {
            var last = _open.Count - 1;
            var at = _open.LastIndexOf(window);
            if (at >= 0)
            {
                _open[at] = _open[last];
                _open.RemoveAt(last);
            }
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Two threads on what may be one thing, shortly after one another: from now on it pays to wait here.</summary>
    private void Remember(AccessWindow window, int identity)
    {
        var site = window.Site!;
        var now = Stopwatch.GetTimestamp();
        ref var last = ref _recent[(identity >> 6) % Remembered];
        if (
            last.Identity == identity
            && last.Thread != window.Thread
            && last.Site is { } other
            && now - last.At < NearEnough
            && (site.Access == Access.Write || other.Access == Access.Write)
        )
        {
            site.IsHot = true;
            other.IsHot = true;
        }
        last = new Visit(identity, window.Thread, site, now);
    }

    private void Enter()
    {
        var spin = new SpinWait();
        while (Interlocked.Exchange(ref _held, 1) != 0)
        {
            spin.SpinOnce(sleep1Threshold: -1);
        }
    }

    private void Leave() => Volatile.Write(ref _held, 0);

    private readonly record struct Visit(int Identity, ProbedThread? Thread, ProbeSite? Site, long At);
}
