using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Katas.Multiprocessing.Codecs;

/// <summary>Types any bytes are a value of: integers, floating point, characters, enums, TimeSpan, Guid.</summary>
internal sealed class RawCodec<T> : Codec<T>
    where T : unmanaged
{
    public override bool AlwaysSends => true;

    public override void Write(ByteWriter writer, T value) => writer.Raw(value);

    public override T Read(ByteReader reader) => reader.Raw<T>();
}

internal sealed class BooleanCodec : Codec<bool>
{
    public override bool AlwaysSends => true;

    public override void Write(ByteWriter writer, bool value) => writer.Byte(value ? (byte)1 : (byte)0);

    public override bool Read(ByteReader reader) =>
        reader.Byte() switch
        {
            0 => false,
            1 => true,
            var other => throw ByteReader.Malformed($"{other} where true or false stands"),
        };
}

internal sealed class DecimalCodec : Codec<decimal>
{
    public override bool AlwaysSends => true;

    public override void Write(ByteWriter writer, decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        writer.Bytes(MemoryMarshal.AsBytes(parts));
    }

    public override decimal Read(ByteReader reader) => new(MemoryMarshal.Cast<byte, int>(reader.Bytes(16)));
}

internal sealed class DateTimeCodec : Codec<DateTime>
{
    public override bool AlwaysSends => true;

    public override void Write(ByteWriter writer, DateTime value)
    {
        writer.Raw(value.Ticks);
        writer.Byte((byte)value.Kind);
    }

    public override DateTime Read(ByteReader reader) => new(reader.Raw<long>(), (DateTimeKind)reader.Byte());
}

internal sealed class DateTimeOffsetCodec : Codec<DateTimeOffset>
{
    public override bool AlwaysSends => true;

    public override void Write(ByteWriter writer, DateTimeOffset value)
    {
        writer.Raw(value.Ticks);
        writer.Raw((short)value.TotalOffsetMinutes);
    }

    public override DateTimeOffset Read(ByteReader reader) =>
        new(reader.Raw<long>(), TimeSpan.FromMinutes(reader.Raw<short>()));
}

internal sealed class DateOnlyCodec : Codec<DateOnly>
{
    public override bool AlwaysSends => true;

    public override void Write(ByteWriter writer, DateOnly value) => writer.Raw(value.DayNumber);

    public override DateOnly Read(ByteReader reader) => DateOnly.FromDayNumber(reader.Raw<int>());
}

internal sealed class TimeOnlyCodec : Codec<TimeOnly>
{
    public override bool AlwaysSends => true;

    public override void Write(ByteWriter writer, TimeOnly value) => writer.Raw(value.Ticks);

    public override TimeOnly Read(ByteReader reader) => new(reader.Raw<long>());
}

internal sealed class BigIntegerCodec : Codec<BigInteger>
{
    public override bool AlwaysSends => true;

    public override void Write(ByteWriter writer, BigInteger value)
    {
        var size = value.GetByteCount();
        writer.Count(size);
        value.TryWriteBytes(writer.Reserve(size), out _);
    }

    public override BigInteger Read(ByteReader reader) => new(reader.Bytes(reader.Count()));
}

internal sealed class NullableCodec<T>(Codec<T> inner) : Codec<T?>
    where T : struct
{
    public override bool AlwaysSends => inner.AlwaysSends;

    public override string? Refusal => inner.Refusal;

    public override void Write(ByteWriter writer, T? value)
    {
        writer.Byte(value.HasValue ? (byte)1 : (byte)0);
        if (value is { } present)
        {
            inner.Write(writer, present);
        }
    }

    public override T? Read(ByteReader reader) =>
        reader.Byte() switch
        {
            0 => null,
            1 => inner.Read(reader),
            var other => throw ByteReader.Malformed($"form {other} of {typeof(T?)}"),
        };
}

/// <summary>One byte a character where that is enough, else two; never UTF-8, which would lose lone surrogates.</summary>
internal sealed class StringCodec : Codec<string>
{
    public static readonly StringCodec Instance = new();

    public override bool AlwaysSends => true;

    public override void Write(ByteWriter writer, string value)
    {
        if (value is null)
        {
            writer.Byte(0);
            return;
        }
        if (value.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
        {
            writer.Byte(2);
            writer.Count(value.Length);
            writer.Bytes(MemoryMarshal.AsBytes(value.AsSpan()));
        }
        else
        {
            writer.Byte(1);
            writer.Count(value.Length);
            Encoding.Latin1.GetBytes(value, writer.Reserve(value.Length));
        }
    }

    public override string Read(ByteReader reader) =>
        reader.Byte() switch
        {
            0 => null!,
            1 => Encoding.Latin1.GetString(reader.Bytes(reader.Count())),
            2 => new string(MemoryMarshal.Cast<byte, char>(reader.Bytes(sizeof(char) * reader.Count(sizeof(char))))),
            var other => throw ByteReader.Malformed($"form {other} of a string"),
        };
}

internal sealed class UriCodec : ReferenceCodec<Uri>
{
    public override bool AlwaysSends => true;

    protected override void WriteContent(ByteWriter writer, Uri value)
    {
        writer.Byte(value.IsAbsoluteUri ? (byte)UriKind.Absolute : (byte)UriKind.Relative);
        writer.Text(value.OriginalString);
    }

    protected override Uri ReadContent(ByteReader reader)
    {
        var kind = (UriKind)reader.Byte();
        return Uri.TryCreate(reader.RequiredText(), kind is UriKind.Absolute ? kind : UriKind.Relative, out var uri)
            ? uri
            : throw ByteReader.Malformed("not an address");
    }
}
