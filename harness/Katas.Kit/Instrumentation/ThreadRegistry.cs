namespace Katas.Instrumentation;

/// <summary>All threads that have met a probe, for the report of a deadlock.</summary>
internal static class ThreadRegistry
{
    private const int PruneAt = 256;
    private static readonly Lock Gate = new();
    private static readonly List<ProbedThread> All = [];

    public static ProbedThread Add(ProbedThread thread)
    {
        lock (Gate)
        {
            if (All.Count >= PruneAt)
            {
                All.RemoveAll(known => !known.IsAlive);
            }
            All.Add(thread);
        }
        return thread;
    }

    public static IReadOnlyList<ThreadPlace> Places()
    {
        lock (Gate)
        {
            return [.. All.Select(thread => thread.Place)];
        }
    }
}
