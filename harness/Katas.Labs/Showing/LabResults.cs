using Katas.Labs.Results;

namespace Katas.Labs.Showing;

/// <summary>What one call of the command has measured.</summary>
public sealed record LabResults(Machine Machine, IReadOnlyList<LabReport> Labs);
