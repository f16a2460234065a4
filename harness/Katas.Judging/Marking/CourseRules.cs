namespace Katas.Judging;

/// <summary>How a course turns points into marks.</summary>
public sealed record CourseRules
{
    /// <summary>No deadline, every kata worth the same.</summary>
    public static CourseRules Usual { get; } = new();

    /// <summary>What pages and columns are headed with.</summary>
    public string Title { get; init; } = "Katas";

    /// <summary>Until when it had to be handed in; null where nobody is late.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>So much later is not late.</summary>
    public TimeSpan Grace { get; init; }

    /// <summary>Of the mark's 100, what each begun day costs.</summary>
    public double PenaltyPerDay { get; init; }

    /// <summary>Of the mark's 100, the most that being late can cost.</summary>
    public double MostPenalty { get; init; } = 100;

    /// <summary>Later deadlines, by student.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Extensions { get; init; } =
        new Dictionary<string, DateTimeOffset>();

    /// <summary>The katas that the course asks for; none for all.</summary>
    public IReadOnlyList<string> Katas { get; init; } = [];

    /// <summary>What katas count, where it is not 1.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>();

    /// <summary>Katas that count for nobody.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>So many of each student's worst katas do not count.</summary>
    public int DropLowest { get; init; }

    /// <summary>From when on pages may show solutions; null for never.</summary>
    public DateTimeOffset? SolutionsFrom { get; init; }

    /// <summary>Who may see a case's findings, and when.</summary>
    public Visibility Visibility { get; init; } = Visibility.Visible;

    /// <summary>Cases that are named and not shown.</summary>
    public IReadOnlyList<string> HiddenCases { get; init; } = [];

    /// <summary>What a kata counts.</summary>
    public double WeightOf(string kata) => LeftOut.Contains(kata) ? 0 : Weights.GetValueOrDefault(kata, 1);
}

/// <summary>Who may see it: Gradescope's four values.</summary>
public enum Visibility
{
    /// <summary>Everybody, at once.</summary>
    Visible,

    /// <summary>Staff; students once grades are published.</summary>
    AfterPublished,

    /// <summary>Staff; students after the last deadline.</summary>
    AfterDueDate,

    /// <summary>Staff alone.</summary>
    Hidden,
}
