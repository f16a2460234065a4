using System.Diagnostics.CodeAnalysis;
using Katas.Multiprocessing.Sharing;

namespace Katas.Multiprocessing;

/// <summary>
/// A queue for all processes, first in, first out, that can be waited for until everything taken from it is done. It lives in the process
/// that makes it; passed to a job, also inside a tuple or record, it is the same one there. Any thread of any process may call.
/// </summary>
/// <remarks>
/// Every member throws <see cref="ObjectDisposedException"/> when the owner has disposed it or has ended, also while it waits.
/// Disposing it elsewhere than in its owner does nothing.
/// </remarks>
/// <typeparam name="T">The items' type.</typeparam>
public sealed class JoinableQueue<T> : IDisposable, ISharedObject, IServedOwner
{
    private readonly LocalQueue<T>? local;
    private readonly QueueStore<T> store;
    private readonly Guid id;
    private readonly SharedAddress? remote;

    /// <summary>Makes an empty queue that this process owns.</summary>
    /// <param name="capacity">How many items it holds before <see cref="Put"/> waits; any number by default.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is less than 1.</exception>
    public JoinableQueue(int? capacity = null)
    {
        if (capacity is { } limit)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1, nameof(capacity));
        }
        id = Guid.NewGuid();
        store = local = new LocalQueue<T>(capacity ?? int.MaxValue);
    }

    internal JoinableQueue(SharedAddress address)
    {
        remote = address;
        store = new RemoteQueue<T>(address);
    }

    /// <summary>How many items wait in it at the moment.</summary>
    public int Count => store.Count;

    SharedAddress ISharedObject.Address
    {
        get
        {
            local?.ThrowIfClosed();
            return remote ?? SharedServer.Register(id, this);
        }
    }

    IServed? IServedOwner.Served => local;

    /// <summary>Adds an item; waits while the queue is full.</summary>
    /// <exception cref="ValueRefusedException">The item cannot be sent to another process; it was not added.</exception>
    public void Put(T item) => store.Put(item);

    /// <summary>Takes the oldest item; waits for one as long as <paramref name="timeout"/> (<see cref="Timeout.InfiniteTimeSpan"/> for ever).</summary>
    /// <returns>False where none came in time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is negative and not infinite.</exception>
    public bool TryTake([MaybeNullWhen(false)] out T item, TimeSpan timeout)
    {
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.Zero);
        }
        return store.TryTake(out item, timeout);
    }

    /// <summary>Says that an item that was taken is done; to be called once for each.</summary>
    /// <exception cref="InvalidOperationException">It was called more often than items were put.</exception>
    public void TaskDone() => store.TaskDone();

    /// <summary>Waits until <see cref="TaskDone"/> was called for every item that was put.</summary>
    /// <exception cref="InvalidOperationException">A process that took an item has ended without <see cref="TaskDone"/>.</exception>
    public void Join() => store.Join();

    /// <summary>In the owner: ends the queue for all processes; whoever waits at it gets an exception.</summary>
    public void Dispose()
    {
        if (local is not null)
        {
            local.Close();
            SharedServer.Unregister(id);
        }
    }
}
