using System.Runtime.ExceptionServices;
using Katas.Multiprocessing.Outcomes;

namespace Katas.Multiprocessing.Streams;

/// <summary>The results of one chunk of a stream. The thread that ends an item writes, the consumer reads once it has seen that it ended.</summary>
internal sealed class ChunkOutcome<TOut>(ResultStream<TOut> stream, int count) : Outcome<TOut>
{
    private readonly Item<TOut>[] items = new Item<TOut>[count];
    private readonly bool[] ended = new bool[count];
    private long bytes;

    public override object Owner => stream;

    public int Count => count;

    public bool HasEnded(int index) => Volatile.Read(ref ended[index]);

    public ref readonly Item<TOut> this[int index] => ref items[index];

    public override void Weigh(int bytes) => this.bytes += bytes;

    public override void Succeed(int index, TOut value) => End(index, new Item<TOut>(value, null));

    public override void Fail(int index, Exception failure) => End(index, new Item<TOut>(default!, failure));

    public override void Cancel(int index) => End(index, new Item<TOut>(default!, ResultStream<TOut>.Cancelled()));

    public override void Settled(int count) => stream.Settled(this, count, Interlocked.Exchange(ref bytes, 0));

    private void End(int index, Item<TOut> item)
    {
        items[index] = item;
        Volatile.Write(ref ended[index], true);
        stream.Ended(in item);
    }
}

/// <summary>One result, or why there is none.</summary>
internal readonly struct Item<TOut>(TOut value, Exception? failure)
{
    public TOut Get()
    {
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
        return value;
    }
}
