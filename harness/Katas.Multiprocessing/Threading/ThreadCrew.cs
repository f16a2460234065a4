using System.Runtime.CompilerServices;
using Katas.Multiprocessing.Calls;

namespace Katas.Multiprocessing.Threading;

/// <summary>The threads of a pool and what waits for them.</summary>
internal sealed class ThreadCrew : Crew
{
    private readonly object gate = new();
    private readonly Backlog backlog = new();
    private readonly Thread[] threads;
    private bool closed;
    private bool disposed;
    private volatile bool ended;

    public ThreadCrew(int workers)
    {
        threads = new Thread[workers];
        for (var index = 0; index < workers; index++)
        {
            threads[index] = new Thread(Run) { IsBackground = true, Name = $"pool thread {index + 1}" };
        }
        foreach (var thread in threads)
        {
            // Jobs of everybody run here: they are not part of whatever the maker of the pool is doing.
            thread.UnsafeStart();
        }
    }

    public override int Workers => threads.Length;

    /// <summary>The pool was terminated: what has not started never will.</summary>
    public bool Ended => ended;

    public override ChunkMaker<TIn, TOut> MakerFor<TIn, TOut>(Func<TIn, TOut> job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return new LocalChunks<TIn, TOut>(this, job);
    }

    public override void ThrowUnlessOpen()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, typeof(WorkerThreadPool));
            if (closed)
            {
                throw new InvalidOperationException("The pool has been closed and takes no new work.");
            }
        }
    }

    public override void Add(params IReadOnlyList<Chunk> chunks)
    {
        lock (gate)
        {
            ThrowUnlessOpen();
            AppendInside(chunks);
        }
    }

    public override bool TryAddMore(IOpenInput input, IReadOnlyList<Chunk> chunks)
    {
        lock (gate)
        {
            if (ended || !IsKept(input))
            {
                return false;
            }
            AppendInside(chunks);
            return true;
        }
    }

    public override void TryCancel(Chunk chunk)
    {
        lock (gate)
        {
            if (!backlog.Remove(chunk))
            {
                return;
            }
        }
        chunk.CancelAll();
    }

    public override void CancelAllOf(object owner)
    {
        List<Chunk> removed;
        lock (gate)
        {
            removed = backlog.TakeAllOf(owner);
        }
        removed.ForEach(chunk => chunk.CancelAll());
    }

    public override void OpenInput(IOpenInput input)
    {
        lock (gate)
        {
            ThrowUnlessOpen();
            Keep(input);
        }
    }

    public override void CloseInput(IOpenInput input)
    {
        lock (gate)
        {
            Drop(input);
            Monitor.PulseAll(gate);
        }
    }

    public override void Close()
    {
        IOpenInput[] inputs;
        lock (gate)
        {
            closed = true;
            inputs = OpenInputs;
            Monitor.PulseAll(gate);
        }
        foreach (var input in inputs)
        {
            input.PoolClosed();
        }
    }

    public override void Join()
    {
        lock (gate)
        {
            if (!closed)
            {
                throw new InvalidOperationException("The pool is still open: call Close or Terminate before Join.");
            }
        }
        foreach (var thread in threads)
        {
            // A job that disposes its own pool cannot wait for itself.
            if (thread != Thread.CurrentThread)
            {
                thread.Join();
            }
        }
        Callbacks.Join();
    }

    public override void Terminate()
    {
        List<Chunk> dropped;
        IOpenInput[] inputs;
        lock (gate)
        {
            closed = true;
            ended = true;
            dropped = backlog.TakeAll();
            inputs = OpenInputs;
            Monitor.PulseAll(gate);
        }
        foreach (var input in inputs)
        {
            input.PoolEnded(null);
        }
        foreach (var chunk in dropped)
        {
            chunk.CancelAll();
        }
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

    private void AppendInside(IReadOnlyList<Chunk> chunks)
    {
        foreach (var chunk in chunks)
        {
            backlog.Append(chunk);
            Monitor.Pulse(gate);
        }
    }

    private void Run()
    {
        while (RunNext()) { }
    }

    // A method of its own, so that a thread that waits keeps nothing of its last job alive.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool RunNext()
    {
        if (!WaitForWork())
        {
            return false;
        }
        if (Take() is { } chunk)
        {
            chunk.Run();
        }
        return true;
    }

    private bool WaitForWork()
    {
        lock (gate)
        {
            while (backlog.Count == 0)
            {
                if (ended || (closed && !HasOpenInputs))
                {
                    return false;
                }
                Monitor.Wait(gate);
            }
            return true;
        }
    }

    private LocalChunk? Take()
    {
        lock (gate)
        {
            return backlog.Count == 0 ? null : (LocalChunk)backlog.Take();
        }
    }
}
