namespace Katas.Judging;

/// <summary>What is known of a student's work before it is marked.</summary>
/// <param name="Person">Whose.</param>
public sealed record StudentWork(Person Person)
{
    /// <summary>The newest report of each kata that was handed in, and all of its points; null where it is not graded yet.</summary>
    public IReadOnlyDictionary<string, (KataReport Report, double AllPoints)?> Katas { get; init; } =
        new Dictionary<string, (KataReport, double)?>();

    /// <summary>When it was handed in; null where nobody knows.</summary>
    public DateTimeOffset? Received { get; init; }

    /// <summary>Whether whoever received it says that it came late.</summary>
    public bool MarkedLate { get; init; }

    /// <summary>Why nothing of it could be graded; null where it could.</summary>
    public string? Problem { get; init; }

    /// <summary>What was left out of it.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The folder its scripts lie in; null where there is none.</summary>
    public string? Folder { get; init; }
}
