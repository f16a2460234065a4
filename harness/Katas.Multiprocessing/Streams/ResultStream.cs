using Katas.Multiprocessing.Calls;

namespace Katas.Multiprocessing.Streams;

/// <summary>One enumeration of the results of an input that is read as they are taken: what the kinds of streams share.</summary>
internal abstract class ResultStream<TOut>(Crew crew, int chunkSize) : IOpenInput
{
    protected readonly ReadAhead ahead = new(crew.Workers, chunkSize);

    protected object Gate { get; } = new();

    /// <summary>The consumer has left, or the pool has ended: nothing more is read.</summary>
    protected bool Stopped { get; private set; }

    /// <summary>The whole input has been read.</summary>
    protected bool InputEnded { get; private set; }

    /// <summary>What comes after the last result: the input's own exception, or the pool's end.</summary>
    protected Exception? Ending { get; private set; }

    public static Exception Cancelled() => new OperationCanceledException("The pool was terminated.");

    /// <summary>An item has ended. Called from any thread, without the lock.</summary>
    public virtual void Ended(in Item<TOut> item) { }

    /// <summary>So many items of a chunk have ended. Called from any thread, without the lock.</summary>
    public void Settled(ChunkOutcome<TOut> chunk, int items, long bytes)
    {
        lock (Gate)
        {
            ahead.Settled(items, bytes);
            SettledInside(chunk);
        }
    }

    public void PoolClosed()
    {
        lock (Gate)
        {
            ahead.IsUnlimited = true;
            Monitor.PulseAll(Gate);
        }
    }

    public void PoolEnded(Exception? why) => End(why ?? Cancelled(), stop: true);

    /// <summary>The input has been read to its end, or failed there.</summary>
    public void InputHasEnded(Exception? failure)
    {
        End(failure, stop: false);
        crew.CloseInput(this);
    }

    /// <summary>A chunk is about to be sent; its results will come.</summary>
    public void Announce(ChunkOutcome<TOut> chunk)
    {
        lock (Gate)
        {
            ahead.Read(chunk.Count);
            AnnouncedInside(chunk);
        }
    }

    /// <summary>Waits until more may be read; false when nothing may any more.</summary>
    public bool WaitForRoom()
    {
        lock (Gate)
        {
            if (!Stopped && !ahead.HasRoom)
            {
                do
                {
                    Monitor.Wait(Gate);
                } while (!Stopped && !ahead.HasMuchRoom);
            }
            return !Stopped;
        }
    }

    public bool MayReadOn
    {
        get
        {
            lock (Gate)
            {
                return !Stopped && ahead.HasRoom;
            }
        }
    }

    /// <summary>The consumer leaves: what has not started never will.</summary>
    protected void Leave()
    {
        lock (Gate)
        {
            if (Stopped)
            {
                return;
            }
            Stopped = true;
            Monitor.PulseAll(Gate);
        }
        crew.CloseInput(this);
        crew.CancelAllOf(this);
    }

    protected void Consumed(int items)
    {
        lock (Gate)
        {
            ahead.Consumed(items);
            if (ahead.HasMuchRoom)
            {
                Monitor.PulseAll(Gate);
            }
        }
    }

    /// <summary>Called with the lock.</summary>
    protected abstract void AnnouncedInside(ChunkOutcome<TOut> chunk);

    /// <summary>Called with the lock.</summary>
    protected abstract void SettledInside(ChunkOutcome<TOut>? chunk);

    private void End(Exception? why, bool stop)
    {
        lock (Gate)
        {
            Stopped |= stop;
            if (!InputEnded)
            {
                InputEnded = true;
                Ending = why;
            }
            SettledInside(null);
            Monitor.PulseAll(Gate);
        }
    }
}
