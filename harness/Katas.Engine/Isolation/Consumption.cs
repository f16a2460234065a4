namespace Katas.Engine.Isolation;

/// <summary>What a child and all it started take at one moment.</summary>
/// <param name="MemoryBytes">Memory, without files of the system's that others use, too.</param>
/// <param name="Tasks">Processes and threads.</param>
/// <param name="Processor">Processor time since the start.</param>
/// <param name="MemoryRanOut">Whether the kernel ended one of them for want of memory.</param>
/// <param name="TasksRanOut">Whether the kernel refused one of them a process or thread.</param>
internal sealed record Consumption(
    long MemoryBytes,
    int Tasks,
    TimeSpan Processor,
    bool MemoryRanOut = false,
    bool TasksRanOut = false
);
