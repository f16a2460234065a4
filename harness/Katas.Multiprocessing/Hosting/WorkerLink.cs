using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Wire;

namespace Katas.Multiprocessing.Hosting;

/// <summary>What a pool knows of one worker process. All but <see cref="Send"/> is guarded by the pool's lock.</summary>
internal sealed class WorkerLink(WorkerProcess process)
{
    private const int MaxWindow = 64;
    private static readonly long AheadTicks = TimeSpan.FromMicroseconds(200).Ticks;

    private readonly HashSet<int> knownJobs = [];
    private readonly ByteWriter outgoing = new();
    private uint epoch;
    private uint chunksMeasured;
    private long ticksMeasured;
    private double averageTicks = -1;

    public WorkerProcess Process => process;

    public InFlight InFlight { get; } = new();

    /// <summary>The worker has said that it is there.</summary>
    public bool Ready { get; set; }

    /// <summary>A thread is sending to it; only one may.</summary>
    public bool Sending { get; set; }

    public bool IsIdle => Ready && !Sending && InFlight.Live == 0;

    /// <summary>
    /// Chunks it may have at a time. One, until it has shown that its chunks are short against the time a message takes; a long one
    /// takes the right back. Whoever is behind a long chunk nevertheless is taken back by the next worker that has nothing to do.
    /// </summary>
    public int Window { get; private set; } = 1;

    /// <summary>Whether another chunk may be sent without any risk that sender and worker block each other.</summary>
    public bool HasRoomFor(Chunk chunk) => InFlight.Live == 0 || InFlight.Bytes + chunk.Size <= process.UnreadLimit;

    public List<Run> Book(int answers)
    {
        var runs = InFlight.Book(answers);
        Measure();
        return runs;
    }

    /// <summary>Takes back what the worker has not started; it skips the messages when it comes to them.</summary>
    public List<Chunk> TakeBack()
    {
        if (process.Page is not { } page)
        {
            return [];
        }
        var back = InFlight.TakeBack(page.BeginEpoch(++epoch));
        if (back.Count == 0)
        {
            return back;
        }
        Window = 1;
        return back;
    }

    /// <summary>After the process has ended: the item it held, if it held one, and what it had not started.</summary>
    public (Run? Held, List<Chunk> Left) TakeAll()
    {
        // Without a shared page nothing is known of the item that was sent, and an item is never run twice.
        var begun = process.Page is { } page
            ? Volatile.Read(ref page.ItemsStarted) > InFlight.ItemsDone
            : InFlight.Live > 0;
        return InFlight.TakeAll(begun);
    }

    /// <summary>The epoch for messages that are being prepared.</summary>
    public uint Epoch => epoch;

    /// <summary>Sends chunks in as few writes as may be. Only the thread that has set <see cref="Sending"/> may call.</summary>
    public void Send(IReadOnlyList<Chunk> chunks, uint atEpoch)
    {
        outgoing.Clear();
        foreach (var chunk in chunks)
        {
            Introduce(chunk);
            chunk.WriteHead(outgoing, atEpoch);
            if (chunk.Items.Length <= 16 * 1024)
            {
                outgoing.Bytes(chunk.Items);
                continue;
            }
            process.Send(outgoing.Written);
            outgoing.Clear();
            process.Send(chunk.Items);
        }
        if (outgoing.Length > 0)
        {
            process.Send(outgoing.Written);
        }
    }

    private void Introduce(Chunk chunk)
    {
        var job = chunk.Call.Job;
        if (!knownJobs.Add(job.Id))
        {
            return;
        }
        var content = new ByteWriter();
        content.Raw(job.Id);
        job.Address.Write(content);
        outgoing.Byte((byte)ToWorker.Job);
        outgoing.Raw(content.Length);
        outgoing.Bytes(content.Written);
    }

    private void Measure()
    {
        var chunks = InFlight.ChunksDone - chunksMeasured;
        if (process.Page is not { } page || chunks == 0)
        {
            return;
        }
        var ticks = Volatile.Read(ref page.BusyTicks);
        var sample = (double)(ticks - ticksMeasured) / chunks;
        chunksMeasured = InFlight.ChunksDone;
        ticksMeasured = ticks;
        averageTicks = averageTicks < 0 || sample > 8 * averageTicks ? sample : (averageTicks * 0.75) + (sample * 0.25);
        Window = 1 + (int)Math.Min(MaxWindow - 1, AheadTicks / Math.Max(1, averageTicks));
    }
}
