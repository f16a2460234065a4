namespace Katas.Judging;

/// <summary>What was seen at the gates beside what the strategy asks for.</summary>
internal static class HoldJudge
{
    /// <summary>Findings of overlap, order and structure; empty where all is as it should be.</summary>
    public static IEnumerable<Finding> Judge(Expectation expected, CaseFacts facts)
    {
        if (facts.Overlap is { } overlap)
        {
            yield return Phrases.BothInside(overlap.First, overlap.Second, expected);
        }
        if (facts.Hold is not { } hold)
        {
            yield break;
        }
        // Nobody waited for these, so nothing can be said of how many would have come: what is seen afterwards tells of them.
        var comeYet = facts.Aftermath.Jobs.Count > 0;
        if (!comeYet && hold.Peak == 0 && expected.ToAnnounce is { Count: > 0 } silent && facts.End is Returned)
        {
            // Nothing came to its gate, and yet the function ended: the jobs were done, and none was announced.
            yield return Phrases.NotAnnounced(silent.Keys.First());
            yield break;
        }
        if (AreDoneAgain(expected, hold))
        {
            yield return Phrases.DoneAgain(hold.Again[0], expected);
        }
        foreach (var finding in Structure(expected, hold))
        {
            yield return finding;
        }
        if (hold.Peak > hold.Allowed)
        {
            yield return Phrases.TooManyInFlight(hold);
        }
        else if (
            hold.MustReach
            && !comeYet
            && hold.Peak < hold.Target
            && facts.End is not (OutOfTime or ProcessGone or BroughtDown)
            && !(facts.End is Threw && expected.Failing.Count == 0)
        )
        {
            yield return Phrases.NotParallel(hold, expected);
        }
        else if (hold.Unread is { } unread)
        {
            yield return Phrases.OpenedOnly(unread, expected);
        }
        else if (hold.Kept is { } kept && hold.Peak >= hold.Target && hold.AfterKept.Peak < hold.AfterKept.Target)
        {
            yield return Phrases.WentHomeEarly(kept, hold, expected);
        }
        foreach (var finding in Stream(expected, hold))
        {
            yield return finding;
        }
    }

    /// <summary>Whether jobs came more than once that are to be done once; pages that were asked for again are told by the requests.</summary>
    public static bool AreDoneAgain(Expectation expected, HoldFacts? hold) =>
        hold is { Again.Count: > 0 } && !expected.FailingIsPage;

    private static IEnumerable<Finding> Stream(Expectation expected, HoldFacts hold)
    {
        // Where the jobs were never held together, one job's end says nothing about order.
        if (hold.OvertakenBy is { } late)
        {
            yield return Phrases.Overtaken(late, expected);
        }
        else if (hold.HeldBack is { } back && hold.Peak >= 2)
        {
            yield return Phrases.HeldBack(back, expected);
        }
        if (hold.FailureCameOut == false)
        {
            yield return Phrases.FailureHeldBack(expected);
        }
    }

    private static IEnumerable<Finding> Structure(Expectation expected, HoldFacts hold)
    {
        if (hold.OtherProgram is { } program)
        {
            yield return Phrases.DoneByAnotherProgram(program);
        }
        else if (expected.Place == Place.OwnProcess && hold.Processes.Any(process => process != hold.Runner))
        {
            yield return Phrases.ProcessesInsteadOfOwn();
        }
        else if (expected.Place == Place.WorkerProcesses && hold.Processes.Contains(hold.Runner))
        {
            yield return Phrases.OwnInsteadOfProcesses();
        }
        else if (
            expected.Place == Place.WorkerProcesses
            && hold.Peak >= hold.Target
            && hold.Processes.Count < hold.Target
            && hold.Processes.Count > 0
        )
        {
            yield return Phrases.TooFewProcesses(hold);
        }
        if (hold.Work is { } work && IsElsewhere(work))
        {
            yield return Phrases.ComputedElsewhere(work);
        }
    }

    /// <summary>
    /// To announce and to wait takes a little time itself, and more of it on a slow machine: what counts is whether
    /// somebody else did most of the work.
    /// </summary>
    private static bool IsElsewhere(WorkSeen work) =>
        work.Announcing < LeastWork || (work.Other >= MuchWork && work.Announcing < work.Other * SmallShare);

    private const double SmallShare = 0.1;
    private static readonly TimeSpan MuchWork = TimeSpan.FromMilliseconds(20);

    /// <summary>So long a product takes at least this much, however it is computed.</summary>
    private static readonly TimeSpan LeastWork = TimeSpan.FromMilliseconds(3);

    /// <summary>Whether every job was announced, and no more than once each; asked where all results are right.</summary>
    public static Finding? Announcing(Expectation expected, CaseFacts facts)
    {
        if (expected.ToAnnounce is not { } wanted || facts.Announced is not { } announced)
        {
            return null;
        }
        foreach (var (job, most) in wanted)
        {
            var times = announced.GetValueOrDefault(job);
            if (times == 0)
            {
                return Phrases.NotAnnounced(job);
            }
            if (times > most)
            {
                return Phrases.AnnouncedTooOften(job, times, most);
            }
        }
        return announced.Keys.FirstOrDefault(job => !wanted.ContainsKey(job)) is { } stranger
            ? Phrases.AnnouncedStranger(stranger)
            : null;
    }
}
