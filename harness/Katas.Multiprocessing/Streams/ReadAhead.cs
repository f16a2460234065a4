namespace Katas.Multiprocessing.Streams;

/// <summary>
/// How far the reading of an input may be ahead of the reading of its results, in items. Little at first; more as results come, so that
/// short jobs never wait for the next; and never more than a fixed number of bytes, as far as they are known. Guarded by its stream.
/// </summary>
internal sealed class ReadAhead(int workers, int chunkSize)
{
    private const long MaxBytes = 64 << 20;
    private const int ItemsPerWorker = 512;

    private readonly long least = 2L * workers * chunkSize;
    private readonly long most = Math.Max(4L * workers * chunkSize, (long)ItemsPerWorker * workers);
    private long read;
    private long settled;
    private long consumed;
    private long bytes;

    /// <summary>Items in the input's care or in nobody's hands yet: sent, answered, and not yet taken by the consumer.</summary>
    public long Outstanding => read - consumed;

    public bool AllSettled => settled == read;

    /// <summary>Set when nobody may wait any more.</summary>
    public bool IsUnlimited { get; set; }

    public bool HasRoom => IsUnlimited || Outstanding < Limit;

    /// <summary>Room worth waking up for: a good part of it, so that a fast stream wakes its reader rarely.</summary>
    public bool HasMuchRoom => IsUnlimited || Outstanding <= Limit * 3 / 4;

    private long Limit
    {
        get
        {
            var limit = Math.Clamp(2 * settled, 2 * least, most);
            // What is known of the items so far says how many of them may lie about.
            return bytes == 0
                ? limit
                : Math.Clamp(limit, least, Math.Max(least, MaxBytes * Math.Max(1, settled) / bytes));
        }
    }

    public void Read(int items) => read += items;

    public void Settled(int items, long itsBytes)
    {
        settled += items;
        bytes += itsBytes;
    }

    public void Consumed(int items) => consumed += items;
}
