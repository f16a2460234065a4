using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Katas.Multiprocessing.Codecs;

/// <summary>
/// Reads what <see cref="ByteWriter"/> wrote. Whatever the bytes are, it ends with a value or with <see cref="InvalidDataException"/>:
/// no length is believed before as many bytes are there.
/// </summary>
internal sealed class ByteReader(TypeNames? types = null)
{
    private readonly List<Type> seenTypes = [];
    private byte[] buffer = [];
    private int position;
    private int end;
    private int depth;

    public ByteReader(byte[] bytes, TypeNames? types = null)
        : this(types) => Open(bytes, 0, bytes.Length);

    public TypeNames Types { get; set; } = types ?? TypeNames.FrameworkOnly;

    public int Remaining => end - position;

    public int Position => position;

    public void Open(byte[] bytes, int offset, int length)
    {
        buffer = bytes;
        position = offset;
        end = offset + length;
        depth = 0;
        seenTypes.Clear();
    }

    public byte Byte()
    {
        Need(1);
        return buffer[position++];
    }

    public T Raw<T>()
        where T : unmanaged
    {
        var size = Unsafe.SizeOf<T>();
        Need(size);
        var value = Unsafe.ReadUnaligned<T>(ref buffer[position]);
        position += size;
        return value;
    }

    /// <summary>A count as <see cref="ByteWriter.Count"/> wrote it, of things that are not in this buffer.</summary>
    public int Number()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            var next = Byte();
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value <= int.MaxValue ? (int)value : throw Malformed("a negative count");
            }
        }
        throw Malformed("a count without end");
    }

    /// <summary>A count of elements that take <paramref name="bytesEach"/> bytes or more each; refused where the bytes are not there.</summary>
    public int Count(int bytesEach = 1)
    {
        var count = Number();
        return (long)count * bytesEach <= Remaining
            ? count
            : throw Malformed($"a count of {count} in {Remaining} bytes");
    }

    public ReadOnlySpan<byte> Bytes(int count)
    {
        Need(count);
        var span = buffer.AsSpan(position, count);
        position += count;
        return span;
    }

    public string? Text() => StringCodec.Instance.Read(this);

    public string RequiredText() => Text() ?? throw Malformed("a text that is missing");

    /// <summary>The length of the next item; the reader stands at its first byte afterwards.</summary>
    public int ItemLength()
    {
        var length = Raw<int>();
        return length >= 0 && length <= Remaining
            ? length
            : throw Malformed($"an item of {length} in {Remaining} bytes");
    }

    public Type TypeOf()
    {
        var number = Number();
        if (number == 0)
        {
            var type = Types.Read(this, 0);
            seenTypes.Add(type);
            return type;
        }
        return number <= seenTypes.Count
            ? seenTypes[number - 1]
            : throw Malformed($"type number {number} of {seenTypes.Count}");
    }

    public void Enter()
    {
        if (++depth > ByteWriter.MaxDepth)
        {
            throw Malformed($"more than {ByteWriter.MaxDepth} levels");
        }
    }

    public void Leave() => depth--;

    public T Finish<T>(T value) =>
        Remaining == 0 ? value : throw Malformed($"{Remaining} bytes after the end of the value");

    public static InvalidDataException Malformed(string what) =>
        new($"The bytes are not a value that was sent: {what}.");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Need(int count)
    {
        if ((uint)count > (uint)(end - position))
        {
            throw Malformed($"{count} bytes wanted, {end - position} left");
        }
    }
}
