namespace Katas.Judging;

/// <summary>Reports in, marks out.</summary>
public static class Marker
{
    private const double Percent = 100;

    /// <summary>Marks a class.</summary>
    /// <param name="countsSpeed">Whether speed counts: else the points for everything else are all points.</param>
    public static Gradebook Mark(
        CourseRules rules,
        IReadOnlyList<string> katas,
        IEnumerable<StudentWork> students,
        bool countsSpeed
    ) =>
        new(rules, katas, [.. students.Select(work => Mark(rules, katas, work, countsSpeed))])
        {
            CountsSpeed = countsSpeed,
        };

    /// <summary>Begun days between the deadline with its grace and the moment something came in.</summary>
    public static int DaysLate(CourseRules rules, StudentWork work)
    {
        if (
            (rules.Extensions.GetValueOrDefault(work.Person.Id) is var own && own != default ? own : rules.Deadline)
            is not { } deadline
        )
        {
            return 0;
        }
        if (work.Received is not { } received)
        {
            // How late is not known: what was marked as late is held to be so by as little as can be.
            return work.MarkedLate && own == default ? 1 : 0;
        }
        var late = received - deadline;
        return late <= rules.Grace ? 0 : (int)Math.Ceiling(late.TotalDays);
    }

    private static StudentMark Mark(CourseRules rules, IReadOnlyList<string> katas, StudentWork work, bool countsSpeed)
    {
        var marks = katas.Select(kata => Mark(rules, kata, work, countsSpeed)).ToList();
        var dropped = marks
            .Where(mark => mark.Counts)
            .OrderBy(mark => mark.Points)
            .Take(rules.DropLowest)
            .Select(mark => mark.Kata)
            .ToHashSet(StringComparer.Ordinal);
        marks = [.. marks.Select(mark => mark with { IsDropped = dropped.Contains(mark.Kata) })];
        var counting = marks.Where(mark => mark.Counts).ToList();
        var weight = counting.Sum(mark => mark.Weight);
        var days = DaysLate(rules, work);
        return new StudentMark(work, marks)
        {
            Earned = weight > 0 ? counting.Sum(mark => mark.Points!.Value * mark.Weight) / weight : null,
            DaysLate = days,
            Penalty = Math.Min(days * rules.PenaltyPerDay, rules.MostPenalty),
        };
    }

    private static KataMark Mark(CourseRules rules, string kata, StudentWork work, bool countsSpeed)
    {
        var handedIn = work.Katas.TryGetValue(kata, out var graded);
        var mark = new KataMark(kata, graded?.Report, null) { Weight = rules.WeightOf(kata), IsHandedIn = handedIn };
        return graded switch
        {
            // Not handed in is nothing earned; handed in and not graded yet is nothing known.
            null => mark with { Points = handedIn ? null : 0, IsProvisional = handedIn },
            { Report.Verdict: Verdict.HarnessFault } => mark with { IsProvisional = true },
            { } some => mark with
            {
                Points = Percent * ShareOf(some.Report, some.AllPoints, countsSpeed),
                IsProvisional =
                    countsSpeed && some.Report is { Verdict: Verdict.Passed, Speed.State: SpeedState.NotMeasured },
            },
        };
    }

    private static double ShareOf(KataReport report, double allPoints, bool countsSpeed)
    {
        var score = report.Score;
        return report switch
        {
            { Verdict: Verdict.NotStarted } => 0,
            // What did not pass has no speed, and where speed counts that is lost with the rest.
            not { Verdict: Verdict.Passed } when countsSpeed => (score.Correct + score.Discipline) / allPoints,
            not { Verdict: Verdict.Passed } => (score.Correct + score.Discipline) / score.OutOf,
            { Speed.State: SpeedState.Measured } when countsSpeed => score.Total / allPoints,
            // Where it cannot be told, or is not known yet, nothing counts for or against.
            _ => 1,
        };
    }
}
