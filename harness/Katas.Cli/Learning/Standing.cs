using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Cli.Learning;

/// <summary>Where a learner stands with one kata.</summary>
/// <param name="State"><c>missing</c>, <c>not-started</c>, <c>started</c> (not checked as it is now), or the verdict's code.</param>
/// <param name="Progress">What is remembered.</param>
internal sealed record Standing(Kata Kata, string State, KataProgress Progress)
{
    private static readonly string PassedCode = VerdictCode.Of(Verdict.Passed);

    /// <summary>Whether the script as it is now is known to pass.</summary>
    public bool Passes => State == PassedCode;

    /// <summary>Where one stands with all katas, in the order of learning.</summary>
    /// <exception cref="IOException">A script is there and cannot be read.</exception>
    public static IReadOnlyList<Standing> Of(Kit kit, LearnerFolder folder, LearnerProgress progress) =>
        [.. LearningPath.Of(kit).Select(kata => Of(kit, kata, folder, progress))];

    /// <summary>Where one stands with one kata.</summary>
    /// <exception cref="IOException">Its script is there and cannot be read.</exception>
    public static Standing Of(Kit kit, Kata kata, LearnerFolder folder, LearnerProgress progress)
    {
        var known = progress.Of(kata.Id.ToString());
        return new Standing(kata, StateOf(kit, kata.Id, folder.TextOf(kata.Id), known), known);
    }

    private static string StateOf(Kit kit, KataId kata, string? text, KataProgress known) =>
        text is null ? "missing"
        : known.Verdict is { } verdict && known.Script == TextHash.Of(text) ? verdict
        : Starters.IsUnchanged(text, kit.Starter(kata)) ? VerdictCode.Of(Verdict.NotStarted)
        : "started";
}
