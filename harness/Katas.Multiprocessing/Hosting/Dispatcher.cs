namespace Katas.Multiprocessing.Hosting;

/// <summary>
/// A pool's centre, where the threads of the workers and of the callers meet: every decision is made under one lock, and nothing is sent,
/// read or told to callers while it is held.
/// </summary>
internal sealed class Dispatcher
{
    private readonly Lock gate = new();
    private readonly Backlog backlog = new();
    private readonly WorkerSlot[] slots;
    private readonly Dealer dealer;
    private State state;
    private bool disposed;
    private WorkerStartException? broken;
    private long unfinished;

    public Dispatcher(int workers)
    {
        slots = new WorkerSlot[workers];
        dealer = new Dealer(backlog, slots);
        for (var index = 0; index < workers; index++)
        {
            slots[index] = new WorkerSlot(this, index + 1);
        }
        foreach (var slot in slots)
        {
            slot.Start();
        }
    }

    private enum State
    {
        Open,
        Closed,
        Ended,
    }

    public int Workers => slots.Length;

    /// <summary>Whether a place without a worker is to have one.</summary>
    public bool WantsWorker
    {
        get
        {
            lock (gate)
            {
                return state == State.Open || (state == State.Closed && unfinished > 0);
            }
        }
    }

    public void ThrowUnlessOpen()
    {
        lock (gate)
        {
            ThrowUnlessOpenInside();
        }
    }

    public void Add(params IReadOnlyList<Chunk> chunks)
    {
        lock (gate)
        {
            ThrowUnlessOpenInside();
            foreach (var chunk in chunks)
            {
                backlog.Append(chunk);
                unfinished += chunk.Count;
            }
        }
        Feed();
    }

    /// <summary>Takes a chunk out that no worker has started; one that was started goes on.</summary>
    public void TryCancel(Chunk chunk)
    {
        lock (gate)
        {
            if (!dealer.TryRemove(chunk))
            {
                return;
            }
            unfinished -= chunk.Count;
            RetireIfDone();
        }
        chunk.CancelAll();
        Feed();
    }

    public void Close()
    {
        lock (gate)
        {
            if (state == State.Open)
            {
                state = State.Closed;
                RetireIfDone();
            }
        }
    }

    public void Terminate()
    {
        foreach (var chunk in EndAll())
        {
            chunk.CancelAll();
        }
    }

    /// <summary>Ends the pool because it cannot have workers.</summary>
    public void Break(WorkerStartException failure)
    {
        lock (gate)
        {
            broken ??= failure;
        }
        foreach (var chunk in EndAll())
        {
            chunk.FailAll(failure);
        }
    }

    public void Join()
    {
        lock (gate)
        {
            if (state == State.Open)
            {
                throw new InvalidOperationException("The pool is still open: call Close or Terminate before Join.");
            }
        }
        foreach (var slot in slots)
        {
            slot.Join();
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
        }
        Terminate();
        Join();
    }

    public void Attach(WorkerSlot slot, WorkerLink link)
    {
        lock (gate)
        {
            slot.Link = link;
            if (state == State.Ended)
            {
                link.Process.Kill();
            }
            RetireIfDone();
        }
    }

    /// <summary>The worker is ready.</summary>
    public void Welcome(WorkerLink link)
    {
        lock (gate)
        {
            link.Ready = true;
            RetireIfDone();
        }
        Feed();
    }

    /// <summary>The worker has answered so many items: says which, and sends it more.</summary>
    public List<Run> Book(WorkerSlot slot, WorkerLink link, int answers)
    {
        List<Run> runs;
        List<Chunk> next;
        uint epoch;
        bool idle;
        lock (gate)
        {
            if (state == State.Ended)
            {
                // Everything was cancelled already.
                return [];
            }
            runs = link.Book(answers);
            unfinished -= answers;
            RetireIfDone();
            next = slot.Link == link && link.Ready && !link.Sending ? dealer.Take(slot, link) : [];
            idle = next.Count == 0 && link.InFlight.Live == 0;
            epoch = link.Epoch;
        }
        if (next.Count > 0)
        {
            // Its answer may have come while it was being sent to, when nobody else might feed it.
            idle = Send(link, next, epoch);
        }
        if (idle)
        {
            Feed();
        }
        return runs;
    }

    /// <summary>The worker has ended: fails the item it held, and gives the rest to others.</summary>
    public void Detach(WorkerSlot slot, WorkerLink link, int exitCode)
    {
        Run? held;
        lock (gate)
        {
            slot.Link = null;
            link.Ready = false;
            (held, var rest) = link.TakeAll();
            backlog.Return(rest);
            unfinished -= held is null ? 0 : 1;
            RetireIfDone();
        }
        if (held is { } run)
        {
            var index = run.Chunk.First + run.Start;
            run.Chunk.Call.Fail(
                index,
                new WorkerDiedException(link.Process.Id, exitCode, run.Chunk.Describe(run.Start))
            );
            run.Chunk.Call.Settled(1);
        }
        Feed();
    }

    private void ThrowUnlessOpenInside()
    {
        ObjectDisposedException.ThrowIf(disposed, typeof(ProcessPool));
        if (broken is not null)
        {
            throw new WorkerStartException(broken.Message, broken);
        }
        if (state != State.Open)
        {
            throw new InvalidOperationException("The pool has been closed and takes no new work.");
        }
    }

    private List<Chunk> EndAll()
    {
        lock (gate)
        {
            state = State.Ended;
            var all = backlog.TakeAll();
            foreach (var slot in slots)
            {
                if (slot.Link is { } link)
                {
                    all.AddRange(link.InFlight.TakeAll(oneWasBegun: false).Left);
                    link.Process.Kill();
                }
            }
            unfinished = 0;
            return all;
        }
    }

    private void RetireIfDone()
    {
        if (state != State.Closed || unfinished > 0)
        {
            return;
        }
        foreach (var slot in slots)
        {
            slot.Link?.Process.CloseInput();
        }
    }

    /// <summary>Gives idle workers what there is, until there is nothing or no one.</summary>
    private void Feed()
    {
        while (true)
        {
            WorkerLink? link;
            List<Chunk> chunks;
            uint epoch;
            lock (gate)
            {
                (link, chunks) = dealer.TakeForIdle();
                epoch = link?.Epoch ?? 0;
            }
            if (link is null)
            {
                return;
            }
            Send(link, chunks, epoch);
        }
    }

    /// <summary>Returns whether the worker has nothing left to do.</summary>
    private bool Send(WorkerLink link, List<Chunk> chunks, uint epoch)
    {
        link.Send(chunks, epoch);
        lock (gate)
        {
            link.Sending = false;
            return link.IsIdle;
        }
    }
}
