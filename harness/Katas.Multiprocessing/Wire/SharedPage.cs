namespace Katas.Multiprocessing.Wire;

/// <summary>
/// Memory that a worker and its host both see, and that outlives the worker however it ends. It holds what must be exact after a kill:
/// how many chunks and items were started, and the answers that were ready but not yet sent.
/// </summary>
internal sealed unsafe class SharedPage : IDisposable
{
    public const int OutboxSize = 64 * 1024;
    public const int Size = HeaderSize + OutboxSize;

    // Fields that different processes write stand on cache lines of their own.
    private const int HeaderSize = 4096;
    private const int ClaimAt = 0;
    private const int ItemsAt = 128;
    private const int BusyAt = 136;
    private const int BaseAt = 256;
    private const int PublishedAt = 264;

    private byte* start;

    private SharedPage(byte* start) => this.start = start;

    /// <summary>Null where the descriptor cannot be mapped.</summary>
    public static SharedPage? Map(int descriptor) =>
        descriptor >= 0 && Native.Map(descriptor, Size) is var address && address != null
            ? new SharedPage(address)
            : null;

    /// <summary>Items whose job was begun, ever. Written by the worker.</summary>
    public ref long ItemsStarted => ref *(long*)(start + ItemsAt);

    /// <summary>Time spent in finished chunks, in ticks of <see cref="TimeSpan"/>. Written by the worker.</summary>
    public ref long BusyTicks => ref *(long*)(start + BusyAt);

    /// <summary>Position in the worker's stream of answers at which the outbox begins. Written by the worker.</summary>
    public ref long OutboxBase => ref *(long*)(start + BaseAt);

    /// <summary>Position in the stream up to which answers are complete in the outbox. Written by the worker.</summary>
    public ref long OutboxPublished => ref *(long*)(start + PublishedAt);

    public byte* Outbox => start + HeaderSize;

    // The upper half is the epoch of the frames that count, the lower one the number of chunks started: one word, so that a chunk
    // is either started or taken back, and never both.
    private ref long Claim => ref *(long*)(start + ClaimAt);

    public uint ChunksStarted => (uint)Volatile.Read(ref Claim);

    /// <summary>For the worker: starts a chunk unless its epoch is over.</summary>
    public bool TryStartChunk(uint epoch)
    {
        while (true)
        {
            var seen = Volatile.Read(ref Claim);
            if ((uint)(seen >> 32) != epoch)
            {
                return false;
            }
            var next = (seen & ~0xFFFF_FFFFL) | (uint)(seen + 1);
            if (Interlocked.CompareExchange(ref Claim, next, seen) == seen)
            {
                return true;
            }
        }
    }

    /// <summary>For the host: takes back every chunk of older epochs that was not started; returns how many ever were.</summary>
    public uint BeginEpoch(uint epoch)
    {
        while (true)
        {
            var seen = Volatile.Read(ref Claim);
            var next = ((long)epoch << 32) | (uint)seen;
            if (Interlocked.CompareExchange(ref Claim, next, seen) == seen)
            {
                return (uint)seen;
            }
        }
    }

    public void Dispose()
    {
        if (start != null)
        {
            Native.Unmap(start, Size);
            start = null;
        }
    }
}
