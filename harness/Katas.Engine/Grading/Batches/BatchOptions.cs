using Katas.Engine.Catalog;

namespace Katas.Engine.Grading;

/// <summary>How a class is graded.</summary>
/// <param name="Jobs">Scripts that are checked at the same time.</param>
/// <param name="Speed">Whether what passed is timed, too.</param>
public sealed record BatchOptions(int Jobs, bool Speed)
{
    /// <summary>The only katas to grade; none for all.</summary>
    public IReadOnlyList<KataId> Only { get; init; } = [];

    /// <summary>The most that all cases of one kata together may take; null where the kit's own limits are enough.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>What is graded again although it is finished.</summary>
    public Again Again { get; init; } = Again.Nothing;
}

/// <summary>What is graded again although it is finished.</summary>
/// <param name="All">Everything.</param>
/// <param name="Failed">What did not pass.</param>
/// <param name="Students">Everything of these.</param>
public sealed record Again(bool All, bool Failed, IReadOnlySet<string> Students)
{
    /// <summary>Only what is missing is graded.</summary>
    public static Again Nothing { get; } = new(All: false, Failed: false, new HashSet<string>(StringComparer.Ordinal));
}
