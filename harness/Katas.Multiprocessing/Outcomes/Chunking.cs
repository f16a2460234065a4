namespace Katas.Multiprocessing.Outcomes;

/// <summary>How many items go to a worker at a time.</summary>
internal static class Chunking
{
    /// <summary>Four chunks a worker, rounded up: CPython's rule (multiprocessing/pool.py, _map_async).</summary>
    public static int Size(int count, int workers, int? asked) =>
        asked ?? Math.Max(1, (int)((count + (4L * workers) - 1) / (4L * workers)));

    public static void Check(int? chunkSize)
    {
        if (chunkSize is { } size)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(size, 1, nameof(chunkSize));
        }
    }

    public static int Workers(int? asked)
    {
        if (asked is { } workers)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1, nameof(workers));
        }
        return asked ?? Environment.ProcessorCount;
    }
}
