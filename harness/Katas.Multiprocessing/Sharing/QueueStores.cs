using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Katas.Multiprocessing.Codecs;

namespace Katas.Multiprocessing.Sharing;

/// <summary>A shared queue, here or elsewhere.</summary>
internal abstract class QueueStore<T>
{
    public abstract int Count { get; }

    public abstract void Put(T item);

    public abstract bool TryTake([MaybeNullWhen(false)] out T item, TimeSpan timeout);

    public abstract void TaskDone();

    public abstract void Join();

    protected enum Operation : byte
    {
        Count,
        Put,
        TryTake,
        TaskDone,
        Join,
    }
}

internal sealed class LocalQueue<T>(int capacity) : QueueStore<T>, IServed
{
    // While somebody waits for another process, it is asked so often whether that one is still there.
    private static readonly TimeSpan PeerCheck = TimeSpan.FromMilliseconds(500);

    private readonly object gate = new();
    private readonly LinkedList<T> items = new();
    private readonly Takers takers = new();
    private long undone;
    private bool closed;

    public TypeNames Types { get; } = TypeNames.ForTypes(typeof(T));

    public override int Count
    {
        get
        {
            lock (gate)
            {
                ThrowIfClosed();
                return items.Count;
            }
        }
    }

    public override void Put(T item)
    {
        Sendable.Check(item, Types, "item");
        Put(item, null);
    }

    public override bool TryTake([MaybeNullWhen(false)] out T item, TimeSpan timeout) =>
        TryTake(out item, timeout, null);

    public override void TaskDone() => TaskDone(null);

    public void ProcessEnded(int processId)
    {
        lock (gate)
        {
            takers.Ended(processId);
            Monitor.PulseAll(gate);
        }
    }

    private void TaskDone(SharedPeer? peer)
    {
        lock (gate)
        {
            ThrowIfClosed();
            if (undone == 0)
            {
                throw new InvalidOperationException("TaskDone was called more often than items were put.");
            }
            takers.Done(peer);
            if (--undone == 0)
            {
                Monitor.PulseAll(gate);
            }
        }
    }

    public override void Join() => Join(null);

    public void Close()
    {
        lock (gate)
        {
            closed = true;
            items.Clear();
            Monitor.PulseAll(gate);
        }
    }

    public void ThrowIfClosed()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, typeof(JoinableQueue<T>));
        }
    }

    public Action? Serve(byte operation, ByteReader request, ByteWriter response, SharedPeer peer)
    {
        var codec = CodecTable.For<T>();
        switch ((Operation)operation)
        {
            case Operation.Count:
                response.Raw(Count);
                return null;
            case Operation.Put:
                Put(codec.Read(request), peer);
                return null;
            case Operation.TryTake:
                return Take(request.Raw<TimeSpan>(), codec, response, peer);
            case Operation.TaskDone:
                TaskDone(peer);
                return null;
            case Operation.Join:
                Join(peer);
                return null;
            default:
                throw ByteReader.Malformed($"operation {operation}");
        }
    }

    private Action? Take(TimeSpan timeout, Codec<T> codec, ByteWriter response, SharedPeer peer)
    {
        var there = TryTake(out var item, timeout, peer);
        response.Raw(there);
        if (!there)
        {
            return null;
        }
        try
        {
            codec.Write(response, item!);
        }
        catch (ValueRefusedException)
        {
            PutBack(item!, peer);
            throw;
        }
        return () => PutBack(item!, peer);
    }

    // Taken for somebody who was not there any more to get it: the next one gets it, and it still counts as not done.
    private void PutBack(T item, SharedPeer peer)
    {
        lock (gate)
        {
            takers.Done(peer);
            items.AddFirst(item);
            Monitor.PulseAll(gate);
        }
    }

    private void Put(T item, SharedPeer? peer)
    {
        lock (gate)
        {
            WaitWhile(() => items.Count >= capacity, Timeout.InfiniteTimeSpan, peer);
            items.AddLast(item);
            undone++;
            Monitor.PulseAll(gate);
        }
    }

    private bool TryTake([MaybeNullWhen(false)] out T item, TimeSpan timeout, SharedPeer? peer)
    {
        lock (gate)
        {
            if (!WaitWhile(() => items.Count == 0, timeout, peer))
            {
                item = default;
                return false;
            }
            item = items.First!.Value;
            items.RemoveFirst();
            takers.Took(peer);
            if (capacity != int.MaxValue)
            {
                Monitor.PulseAll(gate);
            }
            return true;
        }
    }

    private void Join(SharedPeer? peer)
    {
        lock (gate)
        {
            WaitWhile(() => undone > 0 && !IsOrphaned(), Timeout.InfiniteTimeSpan, peer);
            if (undone > 0)
            {
                throw new InvalidOperationException(takers.WhoEnded());
            }
        }
    }

    // Some of the undone items neither wait in the queue nor are with anybody who is still there.
    private bool IsOrphaned() => takers.SomeEnded && undone > items.Count + takers.Holding;

    private bool WaitWhile(Func<bool> condition, TimeSpan timeout, SharedPeer? peer)
    {
        var begun = Stopwatch.GetTimestamp();
        ThrowIfClosed();
        while (condition())
        {
            var left =
                timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : timeout - Stopwatch.GetElapsedTime(begun);
            if (left <= TimeSpan.Zero)
            {
                return false;
            }
            Monitor.Wait(
                gate,
                peer is not null && left > PeerCheck ? PeerCheck
                    : left > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1)
                    : left
            );
            ThrowIfClosed();
            if (peer is { HasGone: true })
            {
                throw new OperationCanceledException();
            }
        }
        return true;
    }
}

internal sealed class RemoteQueue<T> : QueueStore<T>
{
    private readonly SharedClient client;
    private readonly Codec<T> codec = CodecTable.For<T>();

    public RemoteQueue(SharedAddress address) =>
        client = new SharedClient(address, "shared queue", TypeNames.ForTypes(typeof(T)));

    public override int Count
    {
        get
        {
            using var call = client.Begin();
            return call.Send((byte)Operation.Count).Raw<int>();
        }
    }

    public override void Put(T item)
    {
        using var call = client.Begin();
        codec.Write(call.Request, item);
        call.Send((byte)Operation.Put);
    }

    public override bool TryTake([MaybeNullWhen(false)] out T item, TimeSpan timeout)
    {
        using var call = client.Begin();
        call.Request.Raw(timeout);
        var response = call.Send((byte)Operation.TryTake);
        var there = response.Raw<bool>();
        item = there ? codec.Read(response) : default;
        return there;
    }

    public override void TaskDone()
    {
        using var call = client.Begin();
        call.Send((byte)Operation.TaskDone);
    }

    public override void Join()
    {
        using var call = client.Begin();
        call.Send((byte)Operation.Join);
    }
}
