using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Katas.Multiprocessing.Codecs;

/// <summary>Bytes under construction. Both ends run on one machine, so numbers keep the machine's own byte order.</summary>
internal sealed class ByteWriter(TypeNames? types = null)
{
    /// <summary>A value that nests deeper than this most likely contains itself.</summary>
    public const int MaxDepth = 500;

    private const int KeptSize = 8 << 20;

    private readonly List<Type> seenTypes = [];
    private byte[] buffer = new byte[256];
    private int length;
    private int depth;

    /// <summary>The types that the other side can find by name.</summary>
    public TypeNames Types { get; set; } = types ?? TypeNames.FrameworkOnly;

    public int Length => length;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    /// <summary>All that was written, to be completed in place.</summary>
    public Span<byte> Patch() => buffer.AsSpan(0, length);

    public byte[] ToArray() => Written.ToArray();

    public void Clear()
    {
        length = 0;
        depth = 0;
        seenTypes.Clear();
        // One large value must not be kept for as long as the pool lives.
        if (buffer.Length > KeptSize)
        {
            buffer = new byte[256];
        }
    }

    public void Byte(byte value) => Reserve(1)[0] = value;

    public void Raw<T>(T value)
        where T : unmanaged =>
        Unsafe.WriteUnaligned(ref MemoryMarshal.GetReference(Reserve(Unsafe.SizeOf<T>())), value);

    public void Count(int value)
    {
        var rest = (uint)value;
        while (rest >= 0x80)
        {
            Byte((byte)(rest | 0x80));
            rest >>= 7;
        }
        Byte((byte)rest);
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    public void Text(string? text) => StringCodec.Instance.Write(this, text!);

    public Span<byte> Reserve(int size)
    {
        if (buffer.Length - length < size)
        {
            Grow(size);
        }
        var span = buffer.AsSpan(length, size);
        length += size;
        return span;
    }

    /// <summary>Opens an item whose length stands before it; an item's type table is its own, so that items can be read one by one.</summary>
    public int BeginItem()
    {
        seenTypes.Clear();
        depth = 0;
        Raw(0);
        return length;
    }

    public void EndItem(int start) => Unsafe.WriteUnaligned(ref buffer[start - sizeof(int)], length - start);

    /// <summary>A type is written in full once per item, then by number.</summary>
    public void TypeOf(Type type)
    {
        var known = seenTypes.IndexOf(type);
        Count(known + 1);
        if (known < 0)
        {
            seenTypes.Add(type);
            Types.Write(this, type);
        }
    }

    public void Enter(Type type)
    {
        if (++depth > MaxDepth)
        {
            throw new ValueRefusedException(
                TypeNames.Display(type),
                $"it nests deeper than {MaxDepth} levels; does it contain itself?"
            );
        }
    }

    public void Leave() => depth--;

    private void Grow(int size)
    {
        var needed = (long)length + size;
        if (needed > Array.MaxLength)
        {
            throw new ValueRefusedException("bytes", "one call may send at most 2 GiB; send smaller items.");
        }
        // What is about to be written over need not be cleared.
        var larger = GC.AllocateUninitializedArray<byte>(
            (int)Math.Min(Array.MaxLength, Math.Max(needed, buffer.Length * 2L))
        );
        Written.CopyTo(larger);
        buffer = larger;
    }
}
