using Katas.Wire;

namespace Katas.Judging;

/// <summary>The facts of one case beside what was expected of it.</summary>
public static class CaseJudge
{
    /// <summary>One race makes others; more than these would hide it.</summary>
    private const int MaxRaces = 3;
    private const int Aborted = 128 + 6;
    private const int IllegalInstruction = 128 + 4;
    private const int BusError = 128 + 7;
    private const int ArithmeticFault = 128 + 8;
    private const int SegmentationFault = 128 + 11;

    /// <summary>What is wrong in this case; empty where nothing is.</summary>
    public static IReadOnlyList<Finding> Judge(string name, Expectation expected, CaseFacts facts)
    {
        IReadOnlyList<Finding> findings = facts.End switch
        {
            Tampered end => [Phrases.Tampered(end)],
            TooMuch end => [Phrases.TooMuch(end)],
            Overran end => [Phrases.Overran(end)],
            BroughtDown end => [Phrases.BroughtDown(end)],
            ProcessGone end => [IsCrash(end.ExitCode) ? Phrases.ProcessCrashed(end) : Phrases.ProcessExited(end)],
            // The delays are ours: a watched run that takes too long says nothing but what was seen in it.
            OutOfTime when facts.IsWatched => [],
            // A second open of a file that was let go waits for ever, and only because the judge holds the file.
            OutOfTime when HoldJudge.AreDoneAgain(expected, facts.Hold) => [],
            OutOfTime end => [Phrases.OutOfTime(end, Came(expected, facts), expected, facts.Waiting)],
            ReturnedNull => [Phrases.ReturnedNull(expected.Shape)],
            Threw end => [.. FetchedAgain(facts), .. AfterException(expected, facts, end)],
            Returned => [.. FetchedAgain(facts), .. AfterReturn(expected, facts)],
            var end => throw new ArgumentException($"unknown end {end.GetType().Name}", nameof(facts)),
        };
        if (facts.End is Returned or ReturnedNull or Threw or OutOfTime)
        {
            // Results that are missing because nobody waited for them are still on their way.
            findings = [.. HoldJudge.Judge(expected, facts), .. Afterwards(expected, facts), .. findings];
            if (findings.Count == 0 && HoldJudge.Announcing(expected, facts) is { } silence)
            {
                findings = [silence];
            }
        }
        findings = [.. facts.Races.Take(MaxRaces).Select(Phrases.Race), .. findings];
        return [.. findings.Select(finding => finding with { Case = name })];
    }

    /// <summary>What went wrong only while threads were slowed down, and so depends on which of them comes first.</summary>
    public static Finding OfThePace(Finding seen) => Phrases.OfThePace(seen);

    /// <summary>Results are at stake where jobs were left, unless the function ended as it should by throwing.</summary>
    private static IReadOnlyList<Finding> Afterwards(Expectation expected, CaseFacts facts) =>
        facts.Aftermath.IsQuiet
            ? []
            :
            [
                Phrases.LeftRunning(facts.Aftermath, expected) with
                {
                    SparesResults = facts.Aftermath is { Jobs.Count: 0, Entries: 0 } || facts.End is Threw,
                },
            ];

    private static bool IsCrash(int exitCode) =>
        exitCode is Aborted or IllegalInstruction or BusError or ArithmeticFault or SegmentationFault;

    /// <summary>An address is one job, and a job is done once; asked for by two at once, it was a race for it.</summary>
    private static IReadOnlyList<Finding> FetchedAgain(CaseFacts facts)
    {
        var again = facts.Fetches.GroupBy(fetch => fetch.Address).Where(fetches => fetches.Count() > 1).ToList();
        var raced = again.FirstOrDefault(fetches => fetches.Any(fetch => fetch.Overlapped));
        return (raced ?? again.FirstOrDefault()) is { } worst
            ? [Phrases.FetchedAgain(worst.Key, worst.Count(), again.Count, overlapped: raced is not null)]
            : [];
    }

    private static IReadOnlyList<Finding> AfterException(Expectation expected, CaseFacts facts, Threw end)
    {
        if (expected.Failing.Count == 0)
        {
            return [Phrases.Threw(end)];
        }
        if (expected.Shape == Shape.Tasks)
        {
            return [Phrases.StreamThrew(end, expected)];
        }
        if (!Failures.IsOfAJob(end.Fault))
        {
            return [Phrases.ThrewSomethingElse(end, expected)];
        }
        // Entries made before the failure showed may be any of the right ones, each at most once.
        return expected.Shape == Shape.Ledger ? PartialEntries(expected, facts.Entries) : [];
    }

    private static IReadOnlyList<Finding> PartialEntries(Expectation expected, IReadOnlyList<Answer?> entries)
    {
        if (entries.FirstOrDefault(entry => entry is not null && expected.Failing.Contains(entry.Key)) is { } madeUp)
        {
            return [Phrases.ResultOfAFailedJob(madeUp, expected)];
        }
        return Compare(expected, entries, missingIsFine: true);
    }

    private static IReadOnlyList<Finding> AfterReturn(Expectation expected, CaseFacts facts) =>
        expected.Shape switch
        {
            Shape.Tasks => Tasks(expected, facts.Tasks),
            _ when expected.Failing.Count > 0 => [Phrases.Swallowed(expected)],
            Shape.Ledger => Compare(expected, facts.Entries),
            _ => Compare(expected, facts.Items),
        };

    private static IReadOnlyList<Finding> Tasks(Expectation expected, IReadOnlyList<TaskFacts> tasks)
    {
        var faults = tasks.Select(task => task.Fault).OfType<Fault>().ToList();
        if (faults.FirstOrDefault(fault => !Failures.IsOfAJob(fault)) is { } mistake)
        {
            return [Phrases.Threw(new Threw(mistake, Stage.Function))];
        }
        if (
            tasks.TakeWhile(task => task is not { Fault: null, Value: null }).Count() is var nullAt
            && nullAt < tasks.Count
        )
        {
            return [Phrases.WrongResult(new NullItem(nullAt), expected, [])];
        }
        var values = tasks.Where(task => task.Fault is null).Select(task => task.Value).ToList();
        if (values.FirstOrDefault(value => value is not null && expected.Failing.Contains(value.Key)) is { } madeUp)
        {
            return [Phrases.ResultOfAFailedJob(madeUp, expected)];
        }
        if (faults.Count < expected.Failing.Count)
        {
            return [Phrases.NoFaultedTask(expected, faults.Count)];
        }
        if (faults.Count > expected.Failing.Count)
        {
            return [Phrases.UnexpectedFault(faults[^1], expected)];
        }
        return Compare(expected, values);
    }

    private static IReadOnlyList<Finding> Compare(
        Expectation expected,
        IReadOnlyList<Answer?> actual,
        bool missingIsFine = false
    ) =>
        ResultComparison.First(expected.Answers, actual, expected.Ordered && !missingIsFine, missingIsFine) switch
        {
            null => [],
            OtherOrder order => [Phrases.OtherOrder(order, expected)],
            var difference => [Phrases.WrongResult(difference, expected, actual)],
        };

    private static int Came(Expectation expected, CaseFacts facts) =>
        expected.Shape switch
        {
            Shape.Tasks => facts.Tasks.Count(task => task.Settled),
            Shape.Ledger => facts.Entries.Count,
            _ => facts.Items.Count,
        };
}
