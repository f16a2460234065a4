using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Wire;

namespace Katas.Multiprocessing.Hosting;

/// <summary>What a pool knows of one worker process. What decides is guarded by the pool's lock; what sends is not.</summary>
internal sealed class WorkerLink(WorkerProcess process, int? maxTasks)
{
    private const int MaxWindow = 64;
    private const int LossByKill = 1;
    private const int LossByItself = 10;
    private const int MaxLosses = 30;
    private const int MaxAhead = 4 << 20;
    private static readonly long AheadTicks = TimeSpan.FromMilliseconds(1).Ticks;

    private readonly HashSet<int> knownJobs = [];
    private readonly Parcel parcel = new();
    private bool retired;
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

    /// <summary>Its stream made no sense, so that the pool itself has ended it.</summary>
    public bool SpokeNonsense { get; set; }

    /// <summary>Somebody else has ended it.</summary>
    public bool WasKilled(int exitCode) => exitCode == Native.KilledExitCode && !SpokeNonsense;

    /// <summary>It has answered something, or was let go.</summary>
    public bool WasOfUse => InFlight.ItemsDone > 0 || retired;

    /// <summary>It had begun an item when it ended.</summary>
    public bool HeldSomething { get; private set; }

    /// <summary>It may be sent something.</summary>
    public bool MayTake => Ready && !Sending && !retired && TasksLeft > 0;

    public bool IsIdle => MayTake && InFlight.Live == 0;

    /// <summary>Chunks it may still be given before another worker takes its place.</summary>
    public int TasksLeft { get; private set; } = maxTasks ?? int.MaxValue;

    /// <summary>
    /// Chunks it may have at a time. One, until it has shown that its chunks are short against the time a message takes; a long one
    /// takes the right back. Whoever is behind a long chunk nevertheless is taken back by the next worker that has nothing to do.
    /// </summary>
    public int Window { get; private set; } = 1;

    /// <summary>Whether another chunk may be sent by a thread that must not wait until the first one has ended.</summary>
    public bool HasRoomInPipeFor(EncodedChunk chunk) =>
        InFlight.Live == 0 || InFlight.Bytes + chunk.Size <= process.UnreadLimit;

    /// <summary>Whether another chunk may be sent by the thread that reads the answers, which goes on reading while it sends.</summary>
    public bool HasRoomFor(EncodedChunk chunk) => InFlight.Live == 0 || InFlight.Bytes + chunk.Size <= MaxAhead;

    public void Give(EncodedChunk chunk)
    {
        InFlight.Add(chunk);
        TasksLeft -= maxTasks is null ? 0 : 1;
    }

    /// <summary>Lets the worker go, which has nothing more to do. One that is being sent to is let go afterwards.</summary>
    public void Retire()
    {
        if (!retired && !Sending)
        {
            retired = true;
            if (Ready)
            {
                process.LetGo();
            }
            else
            {
                process.CloseInput();
            }
        }
    }

    public void RetireIfWornOut()
    {
        if (TasksLeft == 0 && InFlight.Live == 0)
        {
            Retire();
        }
    }

    public List<Run> Book(int answers)
    {
        var runs = InFlight.Book(answers);
        Measure();
        return runs;
    }

    /// <summary>Takes back what the worker has not started; it skips the messages when it comes to them.</summary>
    public List<EncodedChunk> TakeBack()
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
        TasksLeft += maxTasks is null ? 0 : back.Count;
        Window = 1;
        return back;
    }

    /// <summary>After the process has ended: the item it held, if it held one, and what it had not started.</summary>
    public (Run? Held, List<EncodedChunk> Left) TakeAll(int exitCode)
    {
        // Without a shared page nothing is known of the item that was sent, and an item is never run twice.
        var begun = process.Page is { } page
            ? Volatile.Read(ref page.ItemsStarted) > InFlight.ItemsDone
            : InFlight.Live > 0;
        var (held, left) = InFlight.TakeAll(begun);
        HeldSomething = held is not null;
        if (held is not null || left.Count == 0)
        {
            return (held, left);
        }
        // A job whose assembly ends every worker that loads it must not be tried for ever. A worker that was killed was probably not to blame.
        var first = left[0];
        first.Losses += WasKilled(exitCode) ? LossByKill : LossByItself;
        if (first.Losses < MaxLosses)
        {
            return (null, left);
        }
        left.RemoveAt(0);
        if (first.Without(1) is { } others)
        {
            left.Insert(0, others);
        }
        return (new Run(first, 0, 1), left);
    }

    /// <summary>The epoch for messages that are being prepared.</summary>
    public uint Epoch => epoch;

    /// <summary>Prepares chunks for sending. Only the thread that has set <see cref="Sending"/> may call this and what follows.</summary>
    public void Pack(IReadOnlyList<EncodedChunk> chunks, uint atEpoch)
    {
        parcel.Clear();
        foreach (var chunk in chunks)
        {
            Introduce(chunk);
            parcel.Add(chunk, atEpoch);
        }
        parcel.EndOfCopied();
    }

    /// <summary>Sends what was packed, and waits where there is no room.</summary>
    public void SendAll() => parcel.SendAll(process);

    /// <summary>Sends of what was packed what there is room for; true when it was all.</summary>
    public bool SendSome() => parcel.SendSome(process);

    private void Introduce(EncodedChunk chunk)
    {
        var job = chunk.Call.Job;
        if (!knownJobs.Add(job.Id))
        {
            return;
        }
        var content = new ByteWriter();
        content.Raw(job.Id);
        job.Address.Write(content);
        parcel.Copied.Byte((byte)ToWorker.Job);
        parcel.Copied.Raw(content.Length);
        parcel.Copied.Bytes(content.Written);
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
