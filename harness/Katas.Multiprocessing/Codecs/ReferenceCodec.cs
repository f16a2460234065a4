namespace Katas.Multiprocessing.Codecs;

/// <summary>Values that may be null, and whose run-time type may be another than the declared one.</summary>
internal abstract class ReferenceCodec<T> : Codec<T>
    where T : class
{
    private const byte Null = 0;
    private const byte Exact = 1;
    private const byte Named = 2;
    private const byte Listed = 3;

    // A type that can be neither derived from nor stand for another needs no name on the wire.
    private static readonly bool MayDiffer = !typeof(T).IsSealed;

    /// <summary>The type is one of those of which values exist: not an interface, not abstract.</summary>
    protected virtual bool HasOwnValues => true;

    /// <summary>How a value is sent whose own type cannot be named in the other process (the result of a query, of a collection expression).</summary>
    protected virtual Stand? Stand => null;

    public sealed override void Write(ByteWriter writer, T value)
    {
        if (value is null)
        {
            writer.Byte(Null);
            return;
        }
        writer.Enter(typeof(T));
        if (HasOwnValues && (!MayDiffer || value.GetType() == typeof(T)))
        {
            writer.Byte(Exact);
            WriteContent(writer, value);
        }
        else
        {
            WriteOther(writer, value);
        }
        writer.Leave();
    }

    public sealed override T Read(ByteReader reader)
    {
        var form = reader.Byte();
        if (form == Null)
        {
            return null!;
        }
        reader.Enter();
        var value = form switch
        {
            Exact when HasOwnValues => ReadContent(reader),
            Named when MayDiffer => ReadNamed(reader),
            Listed when Stand is { } stand => stand.Read(reader) as T,
            _ => null,
        };
        reader.Leave();
        return value ?? throw ByteReader.Malformed($"form {form} of {typeof(T)}");
    }

    protected abstract void WriteContent(ByteWriter writer, T value);

    protected abstract T ReadContent(ByteReader reader);

    private void WriteOther(ByteWriter writer, T value)
    {
        var codec = CodecTable.For(value.GetType());
        if (codec.Refusal is { } refusal)
        {
            if (Stand is { } stand)
            {
                writer.Byte(Listed);
                stand.Write(writer, value);
                return;
            }
            throw new ValueRefusedException(TypeNames.Display(value.GetType()), refusal);
        }
        writer.Byte(Named);
        writer.TypeOf(value.GetType());
        codec.WriteBoxed(writer, value);
    }

    private static T? ReadNamed(ByteReader reader)
    {
        var type = reader.TypeOf();
        // Asked before anything is built: bytes must not be able to make objects that nobody expects here.
        if (!typeof(T).IsAssignableFrom(type))
        {
            throw ByteReader.Malformed($"{type} where {typeof(T)} stands");
        }
        return CodecTable.For(type).ReadBoxed(reader) as T;
    }
}

/// <summary>Declared as <c>object</c>, an interface or an abstract class: the run-time type goes with the value.</summary>
internal sealed class OpenCodec<T> : ReferenceCodec<T>
    where T : class
{
    private readonly Stand? stand = Collections.StandFor(typeof(T));

    protected override bool HasOwnValues => typeof(T) == typeof(object);

    protected override Stand? Stand => stand;

    // A bare object, as it is used for a lock or a marker: nothing is in it.
    protected override void WriteContent(ByteWriter writer, T value) { }

    protected override T ReadContent(ByteReader reader) => (T)new object();
}

/// <summary>A type of which only null can be sent. It has a codec all the same, so that a member that is null does no harm.</summary>
internal sealed class RefusedCodec<T>(string reason) : Codec<T>
{
    public override string Refusal => reason;

    public override void Write(ByteWriter writer, T value)
    {
        if (value is not null)
        {
            throw new ValueRefusedException(TypeNames.Display(value.GetType()), reason);
        }
        writer.Byte(0);
    }

    public override T Read(ByteReader reader) =>
        default(T) is null && reader.Byte() == 0 ? default! : throw ByteReader.Malformed($"a value of {typeof(T)}");
}
