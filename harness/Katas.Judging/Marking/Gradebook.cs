namespace Katas.Judging;

/// <summary>A marked class.</summary>
/// <param name="Rules">How it was marked.</param>
/// <param name="Katas">The columns, in the order of learning.</param>
/// <param name="Students">By id.</param>
public sealed record Gradebook(CourseRules Rules, IReadOnlyList<string> Katas, IReadOnlyList<StudentMark> Students)
{
    /// <summary>Whether speed counts.</summary>
    public bool CountsSpeed { get; init; }
}

/// <summary>One student's marks.</summary>
public sealed record StudentMark(StudentWork Work, IReadOnlyList<KataMark> Katas)
{
    /// <summary>Whose.</summary>
    public Person Person => Work.Person;

    /// <summary>Out of 100, before being late counts; null where nothing could be marked.</summary>
    public required double? Earned { get; init; }

    /// <summary>Begun days after the deadline.</summary>
    public required int DaysLate { get; init; }

    /// <summary>What those cost.</summary>
    public required double Penalty { get; init; }

    /// <summary>Out of 100, never below 0; null where nothing could be marked.</summary>
    public double? Final => Earned is { } earned ? Math.Max(0, earned - Penalty) : null;

    /// <summary>Katas that passed.</summary>
    public int Passed => Katas.Count(kata => kata.Report?.Verdict == Verdict.Passed);

    /// <summary>Whether something is still to be graded that may change the mark.</summary>
    public bool IsProvisional => Katas.Any(kata => kata is { IsProvisional: true, Weight: > 0, IsDropped: false });
}

/// <summary>One kata of one student.</summary>
/// <param name="Kata">Its name.</param>
/// <param name="Report">What was found; null where it was not handed in, or is not graded yet.</param>
/// <param name="Points">Out of 100; null where it counts neither for nor against.</param>
public sealed record KataMark(string Kata, KataReport? Report, double? Points)
{
    /// <summary>What it counts beside the others; 0 where it does not.</summary>
    public double Weight { get; init; }

    /// <summary>Whether it was handed in.</summary>
    public bool IsHandedIn { get; init; }

    /// <summary>Whether it is still to be graded, or to be timed.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Whether it is one of the worst, which do not count.</summary>
    public bool IsDropped { get; init; }

    /// <summary>Whether it is a part of the mark.</summary>
    public bool Counts => Points is not null && Weight > 0 && !IsDropped;

    /// <summary>The verdict's code, or what stands for it.</summary>
    public string Code =>
        Report is { } report ? VerdictCode.Of(report.Verdict)
        : IsHandedIn ? "not-graded"
        : "missing";
}
