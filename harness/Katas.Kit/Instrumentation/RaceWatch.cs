using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Katas.Instrumentation;

/// <summary>One watch over a running script: its open windows, its waits and the races it saw. Any number of threads.</summary>
/// <param name="seed">The same seed waits the same times.</param>
/// <param name="isWorker">The process is one of several that work for the script.</param>
internal sealed class RaceWatch(int seed, bool isWorker)
{
    private const int MaxRaces = 100;
    private const int StripeCount = 64;

    private readonly WindowStripe[] _stripes = [.. Enumerable.Range(0, StripeCount).Select(_ => new WindowStripe())];
    private readonly ConcurrentDictionary<LinePair, RaceSeen> _races = new();
    private readonly Pace _pace = new() { HasOtherProcesses = isWorker };
    private int _threads;

    /// <summary>Whether the script has come to a statement that may start work beside it.</summary>
    public bool HasForked { get; set; }

    /// <summary>In the order of the text, the same for the same races.</summary>
    public IReadOnlyList<RaceSeen> Races =>
        [
            .. _races
                .Values.OrderBy(race => race.First.File, StringComparer.Ordinal)
                .ThenBy(race => race.First.Line)
                .ThenBy(race => race.First.Column)
                .ThenBy(race => race.Second.File, StringComparer.Ordinal)
                .ThenBy(race => race.Second.Line)
                .ThenBy(race => race.Second.Column),
        ];

    /// <summary>Before anything was started beside it, a thread has nobody to wait for.</summary>
    private bool MayMeet => HasForked || Volatile.Read(ref _threads) > 1;

    /// <summary>A thread's first probe under this watch; its own seed comes back.</summary>
    public int Enlist() => unchecked((seed * 486_187_739) + (Interlocked.Increment(ref _threads) * (int)0x9E37_79B9));

    /// <summary>A window that is open for the wait only: the access stands right beside it.</summary>
    public void Touch(object target, long from, long to, ProbeSite site)
    {
        Open(target, from, to, site);
        CloseLast(ProbedThread.Current);
    }

    /// <summary>Opens a window, waits in it, and leaves it open until <see cref="CloseLast"/> or an exception.</summary>
    public void Open(object target, long from, long to, ProbeSite site)
    {
        var thread = ProbedThread.Current;
        thread.Join(this);
        var visit = site.Visit(this, thread);
        var window = thread.Take();
        window.Set(target, from, to, site);
        var identity = RuntimeHelpers.GetHashCode(target);
        thread.IsInside = true;
        var met = Stripe(identity).Open(window, identity, Report);
        thread.IsInside = false;
        if (!met && MayMeet)
        {
            _pace.Wait(thread, site, visit);
        }
    }

    /// <summary>Waits without a window.</summary>
    public void Linger(ProbeSite site)
    {
        var thread = ProbedThread.Current;
        thread.Join(this);
        var visit = site.Visit(this, thread);
        if (MayMeet)
        {
            _pace.Linger(thread, site, visit);
        }
    }

    /// <summary>For a call that could not be watched: keeps what is opened and closed in pairs.</summary>
    public void OpenNone()
    {
        var thread = ProbedThread.Current;
        thread.Join(this);
        thread.Take();
    }

    public void CloseLast(ProbedThread thread)
    {
        if (thread.Last() is not { } window)
        {
            return;
        }
        if (window.Target is { } target)
        {
            thread.IsInside = true;
            Stripe(RuntimeHelpers.GetHashCode(target)).Close(window);
            thread.IsInside = false;
        }
        thread.GiveBack(window);
    }

    /// <summary>
    /// Closes whatever the thread has open: it throws, and the locks it holds are about to be left, before any probe
    /// of its own comes again.
    /// </summary>
    public void CloseAll(ProbedThread thread)
    {
        if (thread.Watch != this || thread.IsInside)
        {
            return;
        }
        while (thread.HasOpen)
        {
            CloseLast(thread);
        }
    }

    private WindowStripe Stripe(int identity) => _stripes[identity % StripeCount];

    private void Report(AccessWindow one, AccessWindow other)
    {
        one.Thread.Wake();
        var (first, second) = InOrder(one.Site!, other.Site!);
        if (_races.Count < MaxRaces)
        {
            _races.TryAdd(
                new LinePair(first.Place.File, first.Place.Line, second.Place.File, second.Place.Line),
                new RaceSeen(
                    first.Name,
                    first.Place,
                    second.Place,
                    first.Access == Access.Write,
                    second.Access == Access.Write
                )
            );
        }
    }

    private static (ProbeSite, ProbeSite) InOrder(ProbeSite one, ProbeSite other)
    {
        var order = string.CompareOrdinal(one.Place.File, other.Place.File);
        order = order != 0 ? order : one.Place.Line.CompareTo(other.Place.Line);
        order = order != 0 ? order : one.Place.Column.CompareTo(other.Place.Column);
        return order <= 0 ? (one, other) : (other, one);
    }

    private readonly record struct LinePair(string FirstFile, int FirstLine, string SecondFile, int SecondLine);
}
