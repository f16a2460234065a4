using System.Buffers;
using System.Buffers.Binary;
using Katas.Multiprocessing.Calls;
using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Outcomes;
using Katas.Multiprocessing.Wire;

namespace Katas.Multiprocessing.Hosting;

/// <summary>A chunk for another process: its items are encoded, each with its length before it.</summary>
internal sealed class EncodedChunk(Call call, int first, int count, ReadOnlyMemory<byte> items) : Chunk
{
    private const int FixedSize = Protocol.HeaderSize + 12;

    // Of the shared pool: memory that was never touched costs more than to fill it. Null where it is the collector's.
    private byte[]? rented;

    /// <summary>One whose items lie in a rented array until it is answered.</summary>
    public static EncodedChunk WithCopyOf(ReadOnlySpan<byte> items, Call call, int first, int count)
    {
        var array = ArrayPool<byte>.Shared.Rent(items.Length);
        items.CopyTo(array);
        return new EncodedChunk(call, first, count, array.AsMemory(0, items.Length)) { rented = array };
    }

    public Call Call => call;

    /// <summary>The first item's index in the call.</summary>
    public int First => first;

    public override int Count => count;

    public override long Bytes => items.Length;

    public override object Owner => call.Owner;

    /// <summary>How often a worker ended that had it first in line and had not begun it; weighed by <see cref="WorkerLink"/>.</summary>
    public int Losses { get; set; }

    /// <summary>Its size as a message, in bytes.</summary>
    public int Size => FixedSize + items.Length;

    public ReadOnlyMemory<byte> Items => items;

    /// <summary>
    /// All its items are answered, by a worker that has read them; nobody reads them any more, but one who still sends them to a
    /// worker that they were taken back from, which skips them whatever they are.
    /// </summary>
    public void Recycle()
    {
        if (Interlocked.Exchange(ref rented, null) is { } array)
        {
            ArrayPool<byte>.Shared.Return(array);
        }
    }

    public void WriteHead(ByteWriter writer, uint epoch)
    {
        writer.Byte((byte)ToWorker.Chunk);
        writer.Raw(Size - Protocol.HeaderSize);
        writer.Raw(epoch);
        writer.Raw(call.Job.Id);
        writer.Raw(count);
    }

    /// <summary>The chunk without its first items; null where nothing is left.</summary>
    public EncodedChunk? Without(int done)
    {
        if (done >= count)
        {
            return null;
        }
        return done == 0 ? this : new EncodedChunk(call, first + done, count - done, items[OffsetOf(done)..]);
    }

    public string Describe(int index)
    {
        var start = OffsetOf(index) + sizeof(int);
        var item = items.Slice(start, OffsetOf(index + 1) - start).ToArray();
        return call.Describe(new ByteReader(item));
    }

    public override void CancelAll()
    {
        for (var index = first; index < first + count; index++)
        {
            call.Cancel(index);
        }
        call.Settled(count);
    }

    /// <summary>Fails each item with an exception of its own: who catches one may change it.</summary>
    public void FailAll(Func<Exception> failure)
    {
        for (var index = first; index < first + count; index++)
        {
            call.Fail(index, failure());
        }
        call.Settled(count);
    }

    private int OffsetOf(int index)
    {
        var offset = 0;
        for (var passed = 0; passed < index; passed++)
        {
            offset += sizeof(int) + BinaryPrimitives.ReadInt32LittleEndian(items.Span[offset..]);
        }
        return offset;
    }
}
