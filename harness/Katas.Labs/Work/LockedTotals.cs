using Katas.Multiprocessing;

namespace Katas.Labs.Work;

/// <summary>Jobs that add to one total, with more or less of the work under a lock. The total of processes is in a dictionary that they share.</summary>
internal static class LockedTotals
{
    /// <summary>Where the total is.</summary>
    public const string Key = "total";

    public static int Unlocked(SharedTotal job) => Add(job, Jobs.BitsOfProduct(job.Factor));

    public static int UpdateLocked(SharedTotal job)
    {
        var bits = Jobs.BitsOfProduct(job.Factor);
        using (job.Lock.Enter())
        {
            return Add(job, bits);
        }
    }

    public static int AllLocked(SharedTotal job)
    {
        using (job.Lock.Enter())
        {
            return Add(job, Jobs.BitsOfProduct(job.Factor));
        }
    }

    /// <summary>Read, then write: two of these at once lose one, unless something keeps them apart.</summary>
    private static int Add(SharedTotal job, int bits)
    {
        job.Total[Key] = job.Total[Key] + bits;
        return bits;
    }
}

/// <summary>What a job needs.</summary>
internal sealed record SharedTotal(int Factor, SharedDictionary<string, long> Total, ProcessLock Lock);

/// <summary>The same for threads: a field, and a lock of the runtime.</summary>
internal sealed class LocalTotal
{
    private readonly Lock _lock = new();
    private long _total;

    public long Value
    {
        get => Volatile.Read(ref _total);
        set => Volatile.Write(ref _total, value);
    }

    public int Unlocked(int factor)
    {
        var bits = Jobs.BitsOfProduct(factor);
        Value += bits;
        return bits;
    }

    public int UpdateLocked(int factor)
    {
        var bits = Jobs.BitsOfProduct(factor);
        lock (_lock)
        {
            Value += bits;
        }
        return bits;
    }

    public int AllLocked(int factor)
    {
        lock (_lock)
        {
            return Unlocked(factor);
        }
    }
}
