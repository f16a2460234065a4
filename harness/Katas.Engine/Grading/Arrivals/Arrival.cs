namespace Katas.Engine.Grading;

/// <summary>What one student handed in.</summary>
/// <param name="Student">The student's id: the folder's or archive's name, or the number that Canvas or Moodle puts into it.</param>
/// <param name="Name">The name beside the id, where there is one; else the id.</param>
/// <param name="Sources">The folders and files it came in, one or more.</param>
public sealed record Arrival(string Student, string Name, IReadOnlyList<string> Sources)
{
    /// <summary>Whether the name of the download says that it came late.</summary>
    public bool MarkedLate { get; init; }

    /// <summary>Why it cannot be graded at all; null where it can.</summary>
    public string? Problem { get; init; }
}
