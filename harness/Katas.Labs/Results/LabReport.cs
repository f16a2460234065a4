namespace Katas.Labs.Results;

/// <summary>What one lab found.</summary>
public sealed record LabReport
{
    /// <summary>Its name on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>What it asks.</summary>
    public required string About { get; init; }

    /// <summary>The article's rows that it reruns.</summary>
    public required string Articles { get; init; }

    /// <summary>Workers that every pool had.</summary>
    public required int Workers { get; init; }

    /// <summary>How much work.</summary>
    public required int Size { get; init; }

    /// <summary>What the size counts.</summary>
    public required string Unit { get; init; }

    /// <summary>How often everyone took its turn.</summary>
    public required int Rounds { get; init; }

    /// <summary>Times.</summary>
    public required IReadOnlyList<TimeTable> Tables { get; init; }

    /// <summary>Curves.</summary>
    public IReadOnlyList<LinePlot> Lines { get; init; } = [];

    /// <summary>When jobs ran and results came.</summary>
    public Timeline? Timeline { get; init; }

    /// <summary>What else was counted or worked out.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>What follows, in sentences made from the measurements.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>How it was measured, and what could not be.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>One figure beside the times.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit; empty for a plain number.</param>
public sealed record Fact(string Name, double Value, string Unit = "");
