using Katas.Engine.Catalog;

namespace Katas.Engine.Grading;

/// <summary>One student's submission, as it was taken in.</summary>
public sealed record HandedIn(string Student, string Name)
{
    /// <summary>The names of the folders and files it came in.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether the download's name says that it came late.</summary>
    public bool MarkedLate { get; init; }

    /// <summary>When the newest of its scripts was written.</summary>
    public DateTimeOffset Newest { get; init; }

    /// <summary>The hash of all of it, which is its folder's name in the store; null where it could not be taken.</summary>
    public string? Submission { get; init; }

    /// <summary>Why it could not be taken; null where it could.</summary>
    public string? Problem { get; init; }

    /// <summary>What was left out of it.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Its scripts, with the hash of each and all it may load.</summary>
    public IReadOnlyDictionary<KataId, string> Scripts { get; init; } = new Dictionary<KataId, string>();
}
