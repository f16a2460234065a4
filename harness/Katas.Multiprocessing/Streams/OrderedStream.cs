using System.Collections;
using Katas.Multiprocessing.Calls;

namespace Katas.Multiprocessing.Streams;

/// <summary>
/// Results in the order of the items, each as soon as it and all before it are there. An item's failure is thrown in its place; who calls
/// <see cref="MoveNext"/> again gets the next.
/// </summary>
internal sealed class OrderedStream<TOut>(Crew crew, int chunkSize)
    : ResultStream<TOut>(crew, chunkSize),
        IEnumerator<TOut>
{
    private readonly Queue<ChunkOutcome<TOut>> chunks = new();
    private Action<OrderedStream<TOut>>? start;
    private ChunkOutcome<TOut>? head;
    private int position;
    private bool waiting;
    private bool endingThrown;

    /// <summary>What begins the reading of the input, at the first <see cref="MoveNext"/>.</summary>
    public required Action<OrderedStream<TOut>> Start
    {
        init => start = value;
    }

    public TOut Current { get; private set; } = default!;

    object? IEnumerator.Current => Current;

    public bool MoveNext()
    {
        if (start is not null)
        {
            start(this);
            start = null;
        }
        if (!WaitForItem())
        {
            return false;
        }
        var item = head![position++];
        if (position == head.Count)
        {
            Consumed(head.Count);
            head = null;
        }
        Current = item.Get();
        return true;
    }

    public void Reset() => throw new NotSupportedException();

    public void Dispose() => Leave();

    protected override void AnnouncedInside(ChunkOutcome<TOut> chunk)
    {
        chunks.Enqueue(chunk);
        Wake();
    }

    protected override void SettledInside(ChunkOutcome<TOut>? chunk)
    {
        if (chunk is null || chunk == head)
        {
            Wake();
        }
    }

    private bool WaitForItem()
    {
        if (head is not null && head.HasEnded(position))
        {
            return true;
        }
        lock (Gate)
        {
            while (true)
            {
                if (head is null && chunks.TryDequeue(out head))
                {
                    position = 0;
                }
                if (head is not null && head.HasEnded(position))
                {
                    return true;
                }
                if (head is null && (InputEnded || Stopped))
                {
                    return EndInside();
                }
                waiting = true;
                Monitor.Wait(Gate);
                waiting = false;
            }
        }
    }

    private bool EndInside()
    {
        if (Ending is { } ending && !endingThrown)
        {
            endingThrown = true;
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(ending);
        }
        return false;
    }

    // The reader of the input waits at the same gate.
    private void Wake()
    {
        if (waiting)
        {
            Monitor.PulseAll(Gate);
        }
    }
}
