using System.Buffers.Binary;
using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Outcomes;
using Katas.Multiprocessing.Wire;

namespace Katas.Multiprocessing.Hosting;

/// <summary>Items of one call that go to a worker together, encoded: each with its length before it.</summary>
internal sealed class Chunk(Call call, int first, int count, ReadOnlyMemory<byte> items)
{
    private const int FixedSize = Protocol.HeaderSize + 12;

    public Call Call => call;

    /// <summary>The first item's index in the call.</summary>
    public int First => first;

    public int Count => count;

    /// <summary>Where it stands in the backlog, null while it does not; so that cancelling one of many is no search.</summary>
    public LinkedListNode<Chunk>? Place { get; set; }

    /// <summary>Its size as a message, in bytes.</summary>
    public int Size => FixedSize + items.Length;

    public void WriteHead(ByteWriter writer, uint epoch)
    {
        writer.Byte((byte)ToWorker.Chunk);
        writer.Raw(Size - Protocol.HeaderSize);
        writer.Raw(epoch);
        writer.Raw(call.Job.Id);
        writer.Raw(count);
    }

    public ReadOnlySpan<byte> Items => items.Span;

    /// <summary>The chunk without its first items; null where nothing is left.</summary>
    public Chunk? Without(int done)
    {
        if (done >= count)
        {
            return null;
        }
        return done == 0 ? this : new Chunk(call, first + done, count - done, items[OffsetOf(done)..]);
    }

    public string Describe(int index)
    {
        var start = OffsetOf(index) + sizeof(int);
        var item = items.Slice(start, OffsetOf(index + 1) - start).ToArray();
        return call.Describe(new ByteReader(item));
    }

    public void CancelAll()
    {
        for (var index = first; index < first + count; index++)
        {
            call.Cancel(index);
        }
        call.Settled(count);
    }

    public void FailAll(Exception failure)
    {
        for (var index = first; index < first + count; index++)
        {
            call.Fail(index, failure);
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
