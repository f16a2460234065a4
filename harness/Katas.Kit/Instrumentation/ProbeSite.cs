using System.ComponentModel;

namespace Katas.Instrumentation;

/// <summary>One access in a script's text, and what its windows have cost so far. The instrumented build makes one for each.</summary>
/// <param name="file">The script's path as the compiler knows it.</param>
/// <param name="line">From 1.</param>
/// <param name="column">From 1.</param>
/// <param name="name">The variable or object as the script writes it.</param>
/// <param name="access">What the access does.</param>
/// <param name="member">Tells the variables of one owner from each other.</param>
/// <param name="isWorkers">The site is in a function that others start, not in one that starts others.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ProbeSite(string file, int line, int column, string name, Access access, int member, bool isWorkers)
{
    /// <summary>After so many visits a site is believed: it costs a comparison from then on.</summary>
    internal const int MaxVisits = 20_000;

    private RaceWatch? _watch;
    private ProbedThread? _first;
    private int _visits;

    internal SitePlace Place { get; } = new(file, line, column);

    internal string Name { get; } = name;

    internal Access Access { get; } = access;

    internal int Member { get; } = member;

    /// <summary>The site is in a function that others start, not in one that starts others.</summary>
    internal bool IsWorkers { get; } = isWorkers;

    /// <summary>A second thread has been here.</summary>
    internal bool HasCompany { get; private set; }

    /// <summary>Two threads have been here, or at a conflicting site, shortly after one another and on one thing.</summary>
    internal bool IsHot { get; set; }

    /// <summary>Stopwatch ticks that threads have waited here; a lost update costs a budget little.</summary>
    internal long Waited { get; set; }

    /// <summary>Racing visits may count as one: the limit is a budget, not a promise.</summary>
    internal bool IsSpent(RaceWatch watch) => _visits >= MaxVisits && _watch == watch;

    /// <summary>Counts a visit. A new watch starts the site anew.</summary>
    internal int Visit(RaceWatch watch, ProbedThread thread)
    {
        if (_watch != watch)
        {
            _watch = watch;
            _visits = 0;
            IsHot = false;
            Waited = 0;
            HasCompany = false;
            _first = thread;
        }
        else if (!HasCompany && _first != thread)
        {
            HasCompany = true;
        }
        return ++_visits;
    }
}
