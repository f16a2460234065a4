namespace Katas.Instrumentation;

/// <summary>
/// A stretch of time in which a thread is about to touch something, or has just touched it, with nothing in between
/// that could order it against another thread. Used again and again by its thread; it holds its target while open only.
/// </summary>
internal sealed class AccessWindow(ProbedThread thread)
{
    /// <summary>Where a whole object is meant and not a variable or element of it.</summary>
    public const long Whole = -1;

    public ProbedThread Thread { get; } = thread;

    public object? Target { get; private set; }

    public ProbeSite? Site { get; private set; }

    private long From { get; set; }

    private long To { get; set; }

    public void Set(object target, long from, long to, ProbeSite site)
    {
        Target = target;
        From = from;
        To = to;
        Site = site;
    }

    public void Clear()
    {
        Target = null;
        Site = null;
    }

    /// <summary>The same thing, touched by two threads, one of which writes.</summary>
    public bool Conflicts(AccessWindow other) =>
        ReferenceEquals(Target, other.Target)
        && Thread != other.Thread
        && From < other.To
        && other.From < To
        && (Site!.Access == Access.Write || other.Site!.Access == Access.Write);
}
