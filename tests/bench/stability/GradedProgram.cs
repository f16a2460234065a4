using Katas.Engine.Catalog;
using Katas.Engine.Checking;

namespace Katas.Stability;

/// <summary>A program that is graded again and again, and its gradings so far.</summary>
internal sealed record GradedProgram(string Name, Submission Submission, SubmittedScript Script)
{
    public List<Grading> Idle { get; } = [];

    public List<Grading> Loaded { get; } = [];

    /// <summary>The solutions, then the slow variants.</summary>
    public static IEnumerable<GradedProgram> Find(string root) =>
        Directory
            .EnumerateDirectories(Path.Combine(root, "tests", "bench", "stability", "variants"))
            .Order(StringComparer.Ordinal)
            .Prepend(Path.Combine(root, "solutions"))
            .Select(folder => (Name: Path.GetFileName(folder), Submission: Submission.Find(folder, only: null)))
            .SelectMany(found =>
                found.Submission.Scripts.Select(script => new GradedProgram(
                    $"{found.Name} {script.Kata}",
                    found.Submission,
                    script
                ))
            );
}
