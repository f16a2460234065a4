using Katas.Judging;

namespace Katas.Reports;

/// <summary>One run of <c>katas check</c>, as it is reported.</summary>
/// <param name="Host">What it ran on.</param>
/// <param name="Seed">What the inputs were made from.</param>
/// <param name="Results">Each kata of each submission, in the order of learning.</param>
public sealed record CheckReport(HostFacts Host, int Seed, IReadOnlyList<SubmissionResult> Results);

/// <summary>One kata of one submission.</summary>
/// <param name="Submission">The path as it was named on the command line.</param>
/// <param name="Folder">The submission's folder, absolute.</param>
public sealed record SubmissionResult(string Submission, string Folder, KataReport Report);

/// <summary>The machine, as far as it is known.</summary>
/// <param name="Cores">Processors the judge may use.</param>
/// <param name="Isolation">How scripts are kept apart: <c>full</c>, <c>namespaces</c> or <c>process</c>.</param>
public sealed record HostFacts(int Cores, string Isolation)
{
    /// <summary>What speed was measured on; null where it was not.</summary>
    public MachineCalibration? Machine { get; init; }
}
