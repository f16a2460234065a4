namespace Katas.Engine.Isolation;

/// <summary>What a child and all it starts may take together.</summary>
/// <param name="MemoryBytes">Memory.</param>
/// <param name="Tasks">Processes and threads.</param>
/// <param name="FileBytes">The largest file, and all that it keeps in its folders.</param>
internal sealed record Bounds(long MemoryBytes, int Tasks, long FileBytes)
{
    /// <summary>
    /// What a .NET process may take for its objects: less than all, so that a program that wants too much is told so by
    /// an exception before the kernel ends it.
    /// </summary>
    public long ObjectBytes => MemoryBytes / 4 * 3;
}
