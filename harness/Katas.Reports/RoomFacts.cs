namespace Katas.Reports;

/// <summary>How well a machine locks scripts away.</summary>
/// <param name="Tier"><c>full</c>, <c>namespaces</c> or <c>process</c>.</param>
/// <param name="Meaning">The same in a sentence.</param>
/// <param name="Lacking">What keeps it from a better one, a sentence each.</param>
/// <param name="AreLocked">Whether strangers' scripts may run here.</param>
public sealed record RoomFacts(string Tier, string Meaning, IReadOnlyList<string> Lacking, bool AreLocked);
