using Katas.Multiprocessing.Calls;
using Katas.Multiprocessing.Jobs;

namespace Katas.Multiprocessing.Hosting;

/// <summary>
/// A pool's centre, where the threads of the workers and of the callers meet: every decision is made under one lock, and nothing is sent,
/// read or told to callers while it is held.
/// </summary>
internal sealed partial class Dispatcher : Crew
{
    private readonly Lock gate = new();
    private readonly Backlog backlog = new();
    private readonly WorkerSlot[] slots;
    private readonly Dealer dealer;
    private readonly JobTable jobs = new();
    private State state;
    private bool disposed;
    private WorkerStartException? broken;
    private long unfinished;

    public Dispatcher(int workers, WorkerTerms terms)
    {
        Terms = terms;
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

    public override int Workers => slots.Length;

    public WorkerTerms Terms { get; }

    /// <summary>
    /// So many workers may be starting at a time: of many that start together on few processors, the first would be ready with the last.
    /// </summary>
    public SemaphoreSlim Starting { get; } = new(Math.Max(4, 2 * Environment.ProcessorCount));

    /// <summary>Whether a place without a worker is to have one.</summary>
    public bool WantsWorker
    {
        get
        {
            lock (gate)
            {
                return state == State.Open || (state == State.Closed && !IsDone);
            }
        }
    }

    private bool IsDone => unfinished == 0 && !HasOpenInputs;

    public override ChunkMaker<TIn, TOut> MakerFor<TIn, TOut>(Func<TIn, TOut> job) =>
        jobs.Define(job).MakerFor<TIn, TOut>();

    public override void ThrowUnlessOpen()
    {
        lock (gate)
        {
            ThrowUnlessOpenInside();
        }
    }

    public override void Add(params IReadOnlyList<Chunk> chunks)
    {
        lock (gate)
        {
            ThrowUnlessOpenInside();
            AppendInside(chunks);
        }
        Feed();
    }

    public override bool TryAddMore(IOpenInput input, IReadOnlyList<Chunk> chunks)
    {
        lock (gate)
        {
            if (state == State.Ended || !IsKept(input))
            {
                return false;
            }
            AppendInside(chunks);
        }
        Feed();
        return true;
    }

    public override void TryCancel(Chunk chunk)
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

    public override void CancelAllOf(object owner)
    {
        List<Chunk> removed;
        lock (gate)
        {
            removed = dealer.RemoveAllOf(owner);
            removed.ForEach(chunk => unfinished -= chunk.Count);
            RetireIfDone();
        }
        removed.ForEach(chunk => chunk.CancelAll());
        Feed();
    }

    public override void OpenInput(IOpenInput input)
    {
        lock (gate)
        {
            ThrowUnlessOpenInside();
            Keep(input);
        }
    }

    public override void CloseInput(IOpenInput input)
    {
        lock (gate)
        {
            Drop(input);
            RetireIfDone();
        }
    }

    public override void Close()
    {
        IOpenInput[] inputs;
        lock (gate)
        {
            if (state != State.Open)
            {
                return;
            }
            state = State.Closed;
            inputs = OpenInputs;
            RetireIfDone();
        }
        foreach (var input in inputs)
        {
            input.PoolClosed();
        }
    }

    public override void Terminate()
    {
        var (chunks, inputs) = EndAll();
        foreach (var input in inputs)
        {
            input.PoolEnded(null);
        }
        foreach (var chunk in chunks)
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
        var (chunks, inputs) = EndAll();
        foreach (var input in inputs)
        {
            input.PoolEnded(failure.Again());
        }
        foreach (var chunk in chunks)
        {
            ((EncodedChunk)chunk).FailAll(failure.Again);
        }
    }

    public override void Join()
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
        Callbacks.Join();
    }

    public override void Dispose()
    {
        lock (gate)
        {
            disposed = true;
        }
        Terminate();
        Join();
    }

    private void ThrowUnlessOpenInside()
    {
        ObjectDisposedException.ThrowIf(disposed, typeof(ProcessPool));
        if (broken is not null)
        {
            throw broken.Again();
        }
        if (state != State.Open)
        {
            throw new InvalidOperationException("The pool has been closed and takes no new work.");
        }
    }

    private void AppendInside(IReadOnlyList<Chunk> chunks)
    {
        foreach (var chunk in chunks)
        {
            backlog.Append(chunk);
            unfinished += chunk.Count;
        }
    }

    private (List<Chunk> Chunks, IOpenInput[] Inputs) EndAll()
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
            return (all, OpenInputs);
        }
    }

    private void RetireIfDone()
    {
        if (state != State.Closed || !IsDone)
        {
            return;
        }
        foreach (var slot in slots)
        {
            slot.Link?.Retire();
        }
    }
}
