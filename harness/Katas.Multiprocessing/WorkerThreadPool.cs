using Katas.Multiprocessing.Outcomes;

namespace Katas.Multiprocessing;

/// <summary>
/// Workers that are threads of their own in this process. Nothing is copied, and a job may capture what it likes; otherwise it does what
/// <see cref="ProcessPool"/> does. Disposing waits for running jobs, as a thread cannot be stopped.
/// </summary>
public sealed class WorkerThreadPool : IWorkerPool
{
    private readonly object gate = new();
    private readonly LinkedList<Work> waiting = new();
    private readonly Thread[] threads;
    private bool closed;
    private bool disposed;
    private volatile bool ended;

    /// <summary>Starts the threads.</summary>
    /// <param name="workers">How many; by default as many as there are processors.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workers"/> is less than 1.</exception>
    public WorkerThreadPool(int? workers = null)
    {
        threads = new Thread[Chunking.Workers(workers)];
        for (var index = 0; index < threads.Length; index++)
        {
            threads[index] = new Thread(Run) { IsBackground = true, Name = $"pool thread {index + 1}" };
        }
        foreach (var thread in threads)
        {
            thread.Start();
        }
    }

    /// <inheritdoc />
    public int Workers => threads.Length;

    /// <inheritdoc />
    public TOut[] Map<TIn, TOut>(Func<TIn, TOut> job, IEnumerable<TIn> items, int? chunkSize = null)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(items);
        Chunking.Check(chunkSize);
        ThrowUnlessOpen();
        TIn[] list = [.. items];
        if (list.Length == 0)
        {
            return [];
        }
        var outcome = new BatchOutcome<TOut>(list.Length);
        var size = Chunking.Size(list.Length, Workers, chunkSize);
        var chunks = new List<Work>();
        for (var first = 0; first < list.Length; first += size)
        {
            chunks.Add(new Work<TIn, TOut>(this, job, list, first, Math.Min(size, list.Length - first), outcome));
        }
        Add(chunks);
        return outcome.Task.GetAwaiter().GetResult();
    }

    /// <inheritdoc />
    public Task<TOut> Submit<TIn, TOut>(Func<TIn, TOut> job, TIn item, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        ThrowUnlessOpen();
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<TOut>(cancellation);
        }
        var outcome = new SingleOutcome<TOut>();
        var work = new Work<TIn, TOut>(this, job, [item], 0, 1, outcome);
        Add([work]);
        if (cancellation.CanBeCanceled)
        {
            outcome.Watch(() => TryCancel(work), cancellation);
        }
        return outcome.Task;
    }

    /// <inheritdoc />
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            Monitor.PulseAll(gate);
        }
    }

    /// <inheritdoc />
    public void Join()
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
    }

    /// <inheritdoc />
    public void Terminate()
    {
        List<Work> dropped;
        lock (gate)
        {
            closed = true;
            ended = true;
            dropped = [.. waiting];
            waiting.Clear();
            foreach (var work in dropped)
            {
                work.Place = null;
            }
            Monitor.PulseAll(gate);
        }
        foreach (var work in dropped)
        {
            work.Cancel();
        }
    }

    /// <summary>Terminates the pool; every thread has gone when it returns.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            disposed = true;
        }
        Terminate();
        Join();
    }

    private void Add(List<Work> works)
    {
        lock (gate)
        {
            ThrowUnlessOpen();
            foreach (var work in works)
            {
                work.Place = waiting.AddLast(work);
                Monitor.Pulse(gate);
            }
        }
    }

    private void TryCancel(Work work)
    {
        lock (gate)
        {
            if (work.Place is not { } place)
            {
                return;
            }
            waiting.Remove(place);
            work.Place = null;
        }
        work.Cancel();
    }

    private void ThrowUnlessOpen()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            if (closed)
            {
                throw new InvalidOperationException("The pool has been closed and takes no new work.");
            }
        }
    }

    private void Run()
    {
        while (true)
        {
            Work work;
            lock (gate)
            {
                while (waiting.Count == 0)
                {
                    if (closed)
                    {
                        return;
                    }
                    Monitor.Wait(gate);
                }
                work = waiting.First!.Value;
                waiting.RemoveFirst();
                work.Place = null;
            }
            work.Run();
        }
    }

    private abstract class Work
    {
        /// <summary>Where it waits, null once it does not.</summary>
        public LinkedListNode<Work>? Place { get; set; }

        public abstract void Run();

        public abstract void Cancel();
    }

    private sealed class Work<TIn, TOut>(
        WorkerThreadPool pool,
        Func<TIn, TOut> job,
        TIn[] items,
        int first,
        int count,
        Outcome<TOut> outcome
    ) : Work
    {
        public override void Run()
        {
            for (var index = first; index < first + count; index++)
            {
                // Terminate stops a chunk between two of its items.
                if (pool.ended && index > first)
                {
                    outcome.Cancel(index);
                    continue;
                }
                try
                {
                    outcome.Succeed(index, job(items[index]));
                }
                catch (Exception failure)
                {
                    // Whatever it is belongs to the caller of the job.
                    outcome.Fail(index, failure);
                }
            }
            outcome.Settled(count);
        }

        public override void Cancel()
        {
            for (var index = first; index < first + count; index++)
            {
                outcome.Cancel(index);
            }
            outcome.Settled(count);
        }
    }
}
