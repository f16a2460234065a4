namespace Katas.Instrumentation;

/// <summary>Where a thread was last seen in the script.</summary>
/// <param name="ManagedId">.NET's own number.</param>
/// <param name="SystemId">The kernel's, as in /proc/self/task.</param>
/// <param name="File">The script's path; empty before the thread's first statement.</param>
/// <param name="Line">From 1.</param>
/// <param name="IsAlive">Whether the thread still is.</param>
internal sealed record ThreadPlace(int ManagedId, int SystemId, string File, int Line, bool IsAlive);
