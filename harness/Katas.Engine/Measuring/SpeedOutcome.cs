using Katas.Judging;

namespace Katas.Engine.Measuring;

/// <summary>What measuring came to.</summary>
/// <param name="Report">The speed.</param>
/// <param name="Findings">What is wrong after all: a timed answer that is not right.</param>
internal sealed record SpeedOutcome(SpeedReport Report, IReadOnlyList<Finding> Findings);
