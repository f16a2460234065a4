namespace Katas.Multiprocessing.Outcomes;

/// <summary>One item, one task.</summary>
internal sealed class SingleOutcome<TOut> : Outcome<TOut>
{
    // Continuations are other people's code: they must not hold up the thread that feeds a worker.
    private readonly TaskCompletionSource<TOut> source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationToken cancellation;
    private CancellationTokenRegistration registration;

    public Task<TOut> Task => source.Task;

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
