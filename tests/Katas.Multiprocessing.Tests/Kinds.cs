namespace Katas.Multiprocessing.Tests;

/// <summary>The two kinds of pools, for tests of what they do alike.</summary>
internal static class Kinds
{
    public static IWorkerPool Make(Type kind, int? workers) =>
        kind == typeof(ProcessPool) ? new ProcessPool(workers) : new WorkerThreadPool(workers);
}
