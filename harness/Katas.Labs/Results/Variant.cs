namespace Katas.Labs.Results;

/// <summary>One way of doing a lab's work.</summary>
/// <param name="Key">What rows of different languages, and the article's, are matched by.</param>
/// <param name="Label">What people read.</param>
/// <param name="Platform">What it runs on.</param>
public sealed record Variant(string Key, string Label, Platform Platform = Platform.DotNet);

/// <summary>What a variant runs on.</summary>
public enum Platform
{
    /// <summary>.NET, this process and its pools.</summary>
    DotNet,

    /// <summary>Python, a process beside it.</summary>
    Python,
}
