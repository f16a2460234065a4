using Katas.Multiprocessing.Calls;

namespace Katas.Multiprocessing.Outcomes;

/// <summary>
/// One item, one task, and exactly one of two callbacks before the task is complete. What a callback throws is lost nowhere: the task
/// fails with it.
/// </summary>
internal sealed class CallbackOutcome<TOut>(
    CallbackThread callbacks,
    Action<TOut>? callback,
    Action<Exception>? errorCallback
) : Outcome<TOut>
{
    private const string Terminated = "The pool was terminated before the job had ended.";

    private readonly TaskCompletionSource<TOut> source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int ended;

    public Task<TOut> Task => source.Task;

    public override void Succeed(int index, TOut value)
    {
        if (IsFirst())
        {
            callbacks.Post(() => Report(value));
        }
    }

    public override void Fail(int index, Exception failure)
    {
        if (IsFirst())
        {
            callbacks.Post(() => Report(failure, () => source.SetException(failure)));
        }
    }

    public override void Cancel(int index)
    {
        if (IsFirst())
        {
            callbacks.Post(() => Report(new TaskCanceledException(Terminated), source.SetCanceled));
        }
    }

    private bool IsFirst() => Interlocked.Exchange(ref ended, 1) == 0;

    private void Report(TOut value)
    {
        try
        {
            callback?.Invoke(value);
            source.SetResult(value);
        }
        catch (Exception thrown)
        {
            source.SetException(thrown);
        }
    }

    private void Report(Exception failure, Action complete)
    {
        try
        {
            errorCallback?.Invoke(failure);
            complete();
        }
        catch (Exception thrown)
        {
            source.SetException(new AggregateException(failure, thrown));
        }
    }
}
