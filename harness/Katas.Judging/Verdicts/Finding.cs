namespace Katas.Judging;

/// <summary>One thing that is wrong, in words for the learner.</summary>
/// <param name="Code">What kind of thing.</param>
/// <param name="Message">What was seen, and why it is wrong.</param>
public sealed record Finding(Verdict Code, string Message)
{
    /// <summary>Where in the script, if it can be told.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>The case it showed in; null where it is about the script as a whole.</summary>
    public string? Case { get; init; }

    /// <summary>How many more cases it showed in just so.</summary>
    public int MoreCases { get; init; }

    /// <summary>A race, or work left running, that the results do not depend on: they are the same whoever comes first.</summary>
    public bool SparesResults { get; init; }

    /// <summary>The next step to try.</summary>
    public string? Hint { get; init; }
}

/// <summary>A place in a submission: file below it, line and column counted from 1 (0: not known).</summary>
public sealed record SourcePlace(string File, int Line, int Column = 0)
{
    /// <summary>The line's own text, where it is at hand.</summary>
    public string? Text { get; init; }
}
