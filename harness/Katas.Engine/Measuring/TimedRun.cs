using Katas.Judging;

namespace Katas.Engine.Measuring;

/// <summary>One run, as it went.</summary>
/// <param name="Findings">What is wrong with its answers or its ways; empty where nothing is.</param>
/// <param name="Spent">Processor time that went by.</param>
/// <param name="InFlight">The time that its requests were kept, added up; zero where there were none.</param>
internal sealed record TimedRun(IReadOnlyList<Finding> Findings, ProcessorTime Spent, TimeSpan InFlight);
