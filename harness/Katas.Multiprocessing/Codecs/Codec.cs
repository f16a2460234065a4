namespace Katas.Multiprocessing.Codecs;

/// <summary>Copies values of one declared type into bytes and back. Codecs have no state of a call: every thread may use them.</summary>
internal abstract class Codec
{
    public abstract Type Type { get; }

    /// <summary>No value of the type can be refused, so that a large input need not be encoded whole before its first job starts.</summary>
    public virtual bool AlwaysSends => false;

    /// <summary>Why no value of the type but null can be sent; null where some can.</summary>
    public virtual string? Refusal => null;

    public abstract void WriteBoxed(ByteWriter writer, object? value);

    public abstract object? ReadBoxed(ByteReader reader);
}

internal abstract class Codec<T> : Codec
{
    public override Type Type => typeof(T);

    /// <summary>Writes one byte or more: readers bound counts by the bytes that are left.</summary>
    public abstract void Write(ByteWriter writer, T value);

    public abstract T Read(ByteReader reader);

    public override void WriteBoxed(ByteWriter writer, object? value) => Write(writer, (T)value!);

    public override object? ReadBoxed(ByteReader reader) => Read(reader);
}

internal static class CodecCalls
{
    /// <summary>Reads a whole value. User code that runs meanwhile (GetHashCode of keys) and constructors that reject what they are given count as bad bytes.</summary>
    public static T ReadWhole<T>(this Codec<T> codec, ByteReader reader)
    {
        try
        {
            return reader.Finish(codec.Read(reader));
        }
        catch (Exception failure) when (failure is not InvalidDataException)
        {
            throw new InvalidDataException($"The bytes are not a value that was sent: {failure.Message}", failure);
        }
    }
}
