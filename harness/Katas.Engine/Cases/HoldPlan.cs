using Katas.Engine.Catalog;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Cases;

/// <summary>How the jobs of a case are held and let go.</summary>
/// <param name="Target">Jobs that must be at their gates at once.</param>
/// <param name="Allowed">Jobs that may be.</param>
/// <param name="MustReach">Whether the target counts: where a job fails, others may rightly not be begun.</param>
internal sealed record HoldPlan(int Target, int Allowed, bool MustReach)
{
    /// <summary>The job that is let go last, and how many must be in flight after it; null where there is none.</summary>
    public (string Key, int Target)? Keep { get; init; }

    /// <summary>Jobs that are never held: a crawl's first page, without which nothing is known, and what is to fail.</summary>
    public IReadOnlySet<string> Free { get; init; } = new HashSet<string>();

    /// <summary>A job whose processor time is looked at; null where there is none.</summary>
    public string? Heavy { get; init; }

    /// <summary>Whether a task must come out for each job as soon as it is done.</summary>
    public bool Streams { get; init; }

    /// <summary>What was found of the script in earlier cases: once more says nothing new, and is waited for less long.</summary>
    public IReadOnlySet<Verdict> Known { get; init; } = new HashSet<Verdict>();

    /// <summary>The plan of a kata's strategy.</summary>
    /// <param name="jobs">Jobs known from the start that can be done.</param>
    /// <param name="failing">Jobs that fail.</param>
    public static HoldPlan For(KataId kata, int workers, int jobs, int failing)
    {
        var allowed = kata.Strategy == Strategy.Sequential ? 1 : workers;
        return new HoldPlan(Math.Min(allowed, jobs), allowed, MustReach: failing == 0)
        {
            Streams = kata.Entry.Shape == Shape.Tasks,
            Enters = kata.Entry.Shape == Shape.Ledger,
        };
    }

    /// <summary>Whether results are entered in a ledger: then jobs are let go two by two, so that two may meet in it.</summary>
    public bool Enters { get; init; }
}
