namespace Katas.Labs.Numbers;

/// <summary>Which numbers of workers are tried.</summary>
internal static class WorkerCounts
{
    private const int AllUpTo = 8;

    /// <summary>From 1 to the most; of many only some, the processors and the most among them.</summary>
    public static IReadOnlyList<int> UpTo(int most, int cores)
    {
        if (most <= AllUpTo)
        {
            return [.. Enumerable.Range(1, most)];
        }
        var counts = new SortedSet<int> { most };
        if (cores <= most)
        {
            counts.Add(cores);
        }
        for (var count = 1; count < most; count *= 2)
        {
            counts.Add(count);
        }
        return [.. counts];
    }
}
