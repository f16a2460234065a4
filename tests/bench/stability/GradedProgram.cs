using Katas.Engine.Catalog;
using Katas.Engine.Checking;

namespace Katas.Stability;

/// <summary>A program that is graded again and again, and its gradings so far.</summary>
internal sealed record GradedProgram(string Name, Submission Submission, SubmittedScript Script)
{
    public List<Grading> Idle { get; } = [];

    public List<Grading> Loaded { get; } = [];

    /// <summary>Slow programs that <c>katas dev speed</c> knows, too.</summary>
    private static readonly string[] OfKnownSpeed = ["none-sequential-at-heart", "some-two-thirds-of-the-slots"];

    /// <summary>The solutions, then the slow variants.</summary>
    public static IEnumerable<GradedProgram> Find(string root) =>
        Directory
            .EnumerateDirectories(Path.Combine(root, "tests", "bench", "stability", "variants"))
            .Order(StringComparer.Ordinal)
            .Prepend(Path.Combine(root, "solutions"))
            .Concat(OfKnownSpeed.Select(name => Path.Combine(root, "tests", "speed", name)))
            .Select(folder => (Name: Path.GetFileName(folder), Submission: Submission.Find(folder, only: null)))
            .SelectMany(found =>
                found.Submission.Scripts.Select(script => new GradedProgram(
                    $"{found.Name} {script.Kata}",
                    found.Submission,
                    script
                ))
            );
}
