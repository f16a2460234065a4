namespace Katas.Multiprocessing.Outcomes;

/// <summary>Where the results of one call go. Each item ends once: with its result, its exception, or cancelled; from any thread.</summary>
internal abstract class Outcome<TOut>
{
    public abstract void Succeed(int index, TOut value);

    public abstract void Fail(int index, Exception failure);

    public abstract void Cancel(int index);

    /// <summary>So many items have ended since the last time; told once for many, since it has to be agreed between threads.</summary>
    public virtual void Settled(int count) { }
}

/// <summary>One item, one task.</summary>
internal sealed class SingleOutcome<TOut> : Outcome<TOut>
{
    // Continuations are other people's code: they must not hold up the thread that feeds a worker.
    private readonly TaskCompletionSource<TOut> source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<TOut> Task => source.Task;

    private CancellationToken cancellation;
    private CancellationTokenRegistration registration;

    /// <summary>Calls <paramref name="cancel"/> if the token is cancelled before the item has ended.</summary>
    public void Watch(Action cancel, CancellationToken token)
    {
        cancellation = token;
        registration = token.UnsafeRegister(static state => ((Action)state!)(), cancel);
        if (Task.IsCompleted)
        {
            registration.Unregister();
        }
    }

    public override void Succeed(int index, TOut value)
    {
        registration.Unregister();
        source.TrySetResult(value);
    }

    public override void Fail(int index, Exception failure)
    {
        registration.Unregister();
        source.TrySetException(failure);
    }

    public override void Cancel(int index)
    {
        registration.Unregister();
        if (cancellation.IsCancellationRequested)
        {
            source.TrySetCanceled(cancellation);
        }
        else
        {
            source.TrySetCanceled();
        }
    }
}

/// <summary>Many items, one task of all their results. It ends when every item has ended, and fails with the first failure in input order.</summary>
internal sealed class BatchOutcome<TOut>(int count) : Outcome<TOut>
{
    private readonly TaskCompletionSource<TOut[]> source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TOut[] results = new TOut[count];
    private readonly Lock gate = new();
    private Exception? failure;
    private int failedAt = int.MaxValue;
    private int open = count;
    private volatile bool cancelled;

    public Task<TOut[]> Task => source.Task;

    public override void Succeed(int index, TOut value) => results[index] = value;

    public override void Fail(int index, Exception failure)
    {
        lock (gate)
        {
            if (index < failedAt)
            {
                failedAt = index;
                this.failure = failure;
            }
        }
    }

    public override void Cancel(int index) => cancelled = true;

    public override void Settled(int count)
    {
        if (Interlocked.Add(ref open, -count) > 0)
        {
            return;
        }
        if (failure is not null)
        {
            source.TrySetException(failure);
        }
        else if (cancelled)
        {
            source.TrySetCanceled();
        }
        else
        {
            source.TrySetResult(results);
        }
    }
}
