using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Katas.Instrumentation;

/// <summary>
/// What the instrumented build of a script calls beside its accesses. Every probe gives back what it was given and never
/// throws by itself; outside of a watch it costs one comparison. Any number of threads may call.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Probe
{
    private static volatile RaceWatch? watch;

    /// <summary>Begins a watch; one at a time in a process.</summary>
    internal static void Begin(int seed, bool isWorker = false)
    {
        AppDomain.CurrentDomain.FirstChanceException -= CloseWindows;
        watch = new RaceWatch(seed, isWorker);
        AppDomain.CurrentDomain.FirstChanceException += CloseWindows;
    }

    /// <summary>Ends the watch and gives the races it saw, each pair of lines once; none where no watch was on.</summary>
    internal static IReadOnlyList<RaceSeen> End()
    {
        AppDomain.CurrentDomain.FirstChanceException -= CloseWindows;
        var ended = watch;
        watch = null;
        return ended?.Races ?? [];
    }

    /// <summary>The races seen so far; none where no watch is on.</summary>
    internal static IReadOnlyList<RaceSeen> SoFar() => watch?.Races ?? [];

    /// <summary>The threads that have met a probe, and where in the script each was last.</summary>
    internal static IReadOnlyList<ThreadPlace> Threads() => ThreadRegistry.Places();

    /// <summary>The thread begins a statement.</summary>
    public static void At(string file, int line)
    {
        if (watch is { } on)
        {
            var thread = ProbedThread.Current;
            thread.Join(on);
            thread.File = file;
            thread.Line = line;
        }
    }

    /// <summary>The thread begins a statement that may start work beside it.</summary>
    public static void Fork(string file, int line)
    {
        At(file, line);
        Fork();
    }

    /// <summary>Whatever the thread does from here on, others may do at the same time.</summary>
    public static bool Fork()
    {
        if (watch is { HasForked: false } on)
        {
            on.HasForked = true;
        }
        return true;
    }

    /// <summary>Remembers what an access is about to go through, so that it is evaluated once.</summary>
    public static T Keep<T>(T target, out object? kept)
        where T : class?
    {
        kept = target;
        return target;
    }

    /// <summary>Remembers an index.</summary>
    public static int Index(int index, out int kept) => kept = index;

    /// <summary>Takes a value where a statement must stand.</summary>
    public static void Use<T>(T value) => _ = value;

    /// <summary>A look that is safe by itself has given <paramref name="seen"/>: time for others to make it out of date.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Gap<T>(T seen, ProbeSite site)
    {
        if (watch is { } on && !site.IsSpent(on))
        {
            on.Linger(site);
        }
        return seen;
    }

    /// <summary>A variable of <paramref name="owner"/> has just been read, or is about to be given <paramref name="value"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Variable<T>(T value, object? owner, ProbeSite site)
        where T : allows ref struct
    {
        if (watch is { } on && !site.IsSpent(on))
        {
            Touch(on, owner, site.Member, site);
        }
        return value;
    }

    /// <summary>The same for an array's element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Element<T>(T value, object? array, int index, ProbeSite site)
    {
        if (watch is { } on && !site.IsSpent(on))
        {
            Touch(on, array, index, site);
        }
        return value;
    }

    /// <summary>A method of <paramref name="target"/> is about to be called.</summary>
    public static T Call<T>(T target, ProbeSite site)
        where T : class?
    {
        if (watch is { } on && !site.IsSpent(on) && target is not null && NotThreadSafe.Is(target))
        {
            on.Touch(target, AccessWindow.Whole, AccessWindow.Whole + 1, site);
        }
        return target;
    }

    /// <summary>The same, behind the last argument that takes time.</summary>
    public static T Call<T>(T argument, object? target, ProbeSite site)
        where T : allows ref struct
    {
        Call(target, site);
        return argument;
    }

    /// <summary>A method is about to read or write the whole of an array.</summary>
    public static T[] Whole<T>(T[] array, ProbeSite site) => Range(array, 0, int.MaxValue, site);

    /// <summary>A method is about to read or write a stretch of an array.</summary>
    public static T[] Range<T>(T[] array, int offset, int count, ProbeSite site)
    {
        if (watch is { } on && !site.IsSpent(on) && array is not null && count > 0)
        {
            on.Touch(array, offset, (long)offset + count, site);
        }
        return array!;
    }

    /// <summary>x++ in its three steps.</summary>
    public static T PostIncrement<T>(ref T place, object? owner, ProbeSite site)
        where T : IIncrementOperators<T>
    {
        var was = place;
        var next = was;
        next++;
        place = Variable(next, owner, site);
        return was;
    }

    /// <summary>x-- in its three steps.</summary>
    public static T PostDecrement<T>(ref T place, object? owner, ProbeSite site)
        where T : IDecrementOperators<T>
    {
        var was = place;
        var next = was;
        next--;
        place = Variable(next, owner, site);
        return was;
    }

    /// <summary>++x in its three steps.</summary>
    public static T Increment<T>(ref T place, object? owner, ProbeSite site)
        where T : IIncrementOperators<T>
    {
        var next = place;
        next++;
        return place = Variable(next, owner, site);
    }

    /// <summary>--x in its three steps.</summary>
    public static T Decrement<T>(ref T place, object? owner, ProbeSite site)
        where T : IDecrementOperators<T>
    {
        var next = place;
        next--;
        return place = Variable(next, owner, site);
    }

    /// <summary>a[i]++ in its three steps.</summary>
    public static T PostIncrement<T>(ref T place, object? array, int index, ProbeSite site)
        where T : IIncrementOperators<T>
    {
        var was = place;
        var next = was;
        next++;
        place = Element(next, array, index, site);
        return was;
    }

    /// <summary>a[i]-- in its three steps.</summary>
    public static T PostDecrement<T>(ref T place, object? array, int index, ProbeSite site)
        where T : IDecrementOperators<T>
    {
        var was = place;
        var next = was;
        next--;
        place = Element(next, array, index, site);
        return was;
    }

    /// <summary>++a[i] in its three steps.</summary>
    public static T Increment<T>(ref T place, object? array, int index, ProbeSite site)
        where T : IIncrementOperators<T>
    {
        var next = place;
        next++;
        return place = Element(next, array, index, site);
    }

    /// <summary>--a[i] in its three steps.</summary>
    public static T Decrement<T>(ref T place, object? array, int index, ProbeSite site)
        where T : IDecrementOperators<T>
    {
        var next = place;
        next--;
        return place = Element(next, array, index, site);
    }

    /// <summary>A method that may take long is about to be called: the window stays open until <see cref="Leave"/>.</summary>
    public static T Enter<T>(T target, ProbeSite site)
        where T : class?
    {
        Enter(target, (object?)target, site);
        return target;
    }

    /// <summary>The same, behind the last argument that takes time.</summary>
    public static T Enter<T>(T argument, object? target, ProbeSite site)
        where T : allows ref struct
    {
        if (watch is { } on)
        {
            if (!site.IsSpent(on) && target is not null && NotThreadSafe.Is(target))
            {
                on.Open(target, AccessWindow.Whole, AccessWindow.Whole + 1, site);
            }
            else
            {
                on.OpenNone();
            }
        }
        return argument;
    }

    /// <summary>The call has returned.</summary>
    public static T Leave<T>(T result)
        where T : allows ref struct
    {
        if (watch is { } on && ProbedThread.Known is { } thread && thread.Watch == on)
        {
            on.CloseLast(thread);
        }
        return result;
    }

    private static void Touch(RaceWatch on, object? owner, int member, ProbeSite site)
    {
        if (owner is not null)
        {
            on.Touch(owner, member, member + 1L, site);
        }
    }

    private static void CloseWindows(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (watch is { } on && ProbedThread.Known is { } thread)
        {
            on.CloseAll(thread);
        }
    }
}
