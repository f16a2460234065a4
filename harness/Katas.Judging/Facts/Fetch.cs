namespace Katas.Judging;

/// <summary>One request to the crawl site.</summary>
/// <param name="Address">Path and query.</param>
/// <param name="Overlapped">Whether the same address was being answered when it came.</param>
public sealed record Fetch(string Address, bool Overlapped);
