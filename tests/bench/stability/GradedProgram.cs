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

    /// <summary>Sequential code in the place of every other kata.</summary>
    private static readonly string[] Sequential =
    [
        "not-parallel-plain-loop",
        "not-parallel-submit-and-wait",
        "not-parallel-plain-loop-with-a-lock",
        "not-parallel-each-awaited-at-once",
    ];

    /// <summary>The solutions, then the slow variants, and last what is not parallel at all.</summary>
    public static IEnumerable<GradedProgram> Find(string root) =>
        Directory
            .EnumerateDirectories(Path.Combine(root, "tests", "bench", "stability", "variants"))
            .Order(StringComparer.Ordinal)
            .Prepend(Path.Combine(root, "solutions"))
            .Concat(OfKnownSpeed.Select(name => Path.Combine(root, "tests", "speed", name)))
            .Concat(Sequential.Select(name => Path.Combine(root, "tests", "submissions", name)))
            .Select(folder => (Name: Path.GetFileName(folder), Submission: Submission.Find(folder, only: null)))
            .SelectMany(found =>
                found.Submission.Scripts.Select(script => new GradedProgram(
                    $"{found.Name} {script.Kata}",
                    found.Submission,
                    script
                ))
            );
}
