using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Katas.Multiprocessing.Codecs;

/// <summary>Arrays of numbers go as one block.</summary>
internal sealed class RawArrayCodec<T> : ReferenceCodec<T[]>
    where T : unmanaged
{
    public override bool AlwaysSends => true;

    protected override void WriteContent(ByteWriter writer, T[] value)
    {
        writer.Count(value.Length);
        writer.Bytes(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    protected override T[] ReadContent(ByteReader reader)
    {
        var count = reader.Count(Unsafe.SizeOf<T>());
        var array = GC.AllocateUninitializedArray<T>(count);
        reader.Bytes(count * Unsafe.SizeOf<T>()).CopyTo(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }
}

internal sealed class ArrayCodec<T>(Codec<T> element) : ReferenceCodec<T[]>
{
    public override bool AlwaysSends => element.AlwaysSends && typeof(T).IsSealed;

    public override string? Refusal => element.Refusal;

    protected override void WriteContent(ByteWriter writer, T[] value)
    {
        writer.Count(value.Length);
        var index = 0;
        try
        {
            for (; index < value.Length; index++)
            {
                element.Write(writer, value[index]);
            }
        }
        catch (ValueRefusedException refused)
        {
            refused.Within($"[{index}]");
            throw;
        }
    }

    protected override T[] ReadContent(ByteReader reader)
    {
        var array = new T[reader.Count()];
        for (var index = 0; index < array.Length; index++)
        {
            array[index] = element.Read(reader);
        }
        return array;
    }
}

/// <summary>Arrays of two and more dimensions, element by element: rare enough for the slow way.</summary>
internal sealed class GridCodec<TArray>(Codec element) : ReferenceCodec<TArray>
    where TArray : class
{
    private static readonly int Rank = typeof(TArray).GetArrayRank();

    public override string? Refusal => element.Refusal;

    protected override void WriteContent(ByteWriter writer, TArray value)
    {
        var array = (Array)(object)value;
        for (var dimension = 0; dimension < Rank; dimension++)
        {
            if (array.GetLowerBound(dimension) != 0)
            {
                throw new ValueRefusedException(TypeNames.Display(typeof(TArray)), "its indices do not start at 0.");
            }
            writer.Count(array.GetLength(dimension));
        }
        foreach (var entry in array)
        {
            element.WriteBoxed(writer, entry);
        }
    }

    protected override TArray ReadContent(ByteReader reader)
    {
        var lengths = new int[Rank];
        long total = 1;
        for (var dimension = 0; dimension < Rank; dimension++)
        {
            lengths[dimension] = reader.Number();
            total = Math.Min(int.MaxValue, total * lengths[dimension]);
        }
        if (total > reader.Remaining)
        {
            throw ByteReader.Malformed($"{total} elements in {reader.Remaining} bytes");
        }
        var array = Array.CreateInstance(element.Type, lengths);
        var indices = new int[Rank];
        for (var done = 0L; done < total; done++)
        {
            array.SetValue(element.ReadBoxed(reader), indices);
            for (var dimension = Rank - 1; dimension >= 0 && ++indices[dimension] == lengths[dimension]; dimension--)
            {
                indices[dimension] = 0;
            }
        }
        return (TArray)(object)array;
    }
}
