namespace Katas.Multiprocessing.Outcomes;

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

    // Whoever waits for fewer items to be open than there are.
    private readonly object fewer = new();
    private int awaited = -1;

    public Task<TOut[]> Task => source.Task;

    /// <summary>Items that have not ended yet.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>Returns when no more than so many items are open. For one thread.</summary>
    public void WaitUntilOpen(int most)
    {
        lock (fewer)
        {
            // Written before what it is compared with is read: whoever settles does it the other way round.
            Interlocked.Exchange(ref awaited, most);
            while (Open > most)
            {
                Monitor.Wait(fewer);
            }
            Volatile.Write(ref awaited, -1);
        }
    }

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
        var left = Interlocked.Add(ref open, -count);
        if (left <= Volatile.Read(ref awaited))
        {
            lock (fewer)
            {
                Monitor.PulseAll(fewer);
            }
        }
        if (left > 0)
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
