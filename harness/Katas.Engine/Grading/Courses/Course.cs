using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Engine.Grading;

/// <summary>A course: its rules, and who is in it.</summary>
public sealed record Course(CourseRules Rules)
{
    /// <summary>No deadline, and nobody known but by their submissions.</summary>
    public static Course Usual { get; } = new(CourseRules.Usual);

    /// <summary>Who is in it.</summary>
    public Roster Roster { get; init; } = Roster.Empty;

    /// <summary>Those of a kit's katas that the course asks for.</summary>
    public IReadOnlyList<KataId> KatasOf(Kit kit) =>
        [
            .. kit
                .Katas.Select(kata => kata.Id)
                .Where(id => Rules.Katas.Count == 0 || Rules.Katas.Contains(id.ToString())),
        ];

    /// <summary>Whether the newest script's own time says when something was handed in, where the roster does not.</summary>
    public bool LateByFileTimes { get; init; }
}
