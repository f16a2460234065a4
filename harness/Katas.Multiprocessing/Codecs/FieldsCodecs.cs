using System.Reflection;
using System.Runtime.CompilerServices;

namespace Katas.Multiprocessing.Codecs;

/// <summary>
/// The instance fields of a type, those of its base classes first, and their codecs. Copying fields and not properties keeps records,
/// init-only members and private state as they are, and runs no constructor.
/// </summary>
internal sealed class FieldList
{
    private readonly Type type;
    private readonly FieldInfo[] fields;

    // Found on first use only: a type may contain itself.
    private Codec[]? codecs;
    private bool asking;

    public FieldList(Type type)
    {
        this.type = type;
        fields = [.. Of(type)];
    }

    public bool AlwaysSends
    {
        get
        {
            if (asking)
            {
                return false;
            }
            asking = true;
            try
            {
                return FieldCodecs().All(codec => codec.AlwaysSends);
            }
            finally
            {
                asking = false;
            }
        }
    }

    public static IEnumerable<FieldInfo> Of(Type type)
    {
        var own = type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
            )
            .OrderBy(field => field.MetadataToken);
        return type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)
            ? Of(parent).Concat(own)
            : own;
    }

    /// <summary>A field as its author wrote it: the property's name for a property's hidden field.</summary>
    public static string DisplayName(FieldInfo field)
    {
        var close = field.Name.IndexOf('>', StringComparison.Ordinal);
        return field.Name.StartsWith('<') && close > 1 ? field.Name[1..close] : field.Name;
    }

    public void Write(ByteWriter writer, object value)
    {
        var members = FieldCodecs();
        var index = 0;
        try
        {
            for (; index < members.Length; index++)
            {
                members[index].WriteBoxed(writer, fields[index].GetValue(value));
            }
        }
        catch (ValueRefusedException refused)
        {
            refused.Within("." + DisplayName(fields[index]));
            throw;
        }
        if (members.Length == 0)
        {
            writer.Byte(0);
        }
    }

    public object Read(ByteReader reader)
    {
        var members = FieldCodecs();
        var value = RuntimeHelpers.GetUninitializedObject(type);
        for (var index = 0; index < members.Length; index++)
        {
            fields[index].SetValue(value, members[index].ReadBoxed(reader));
        }
        if (members.Length == 0)
        {
            _ = reader.Byte();
        }
        return value;
    }

    private Codec[] FieldCodecs() => codecs ??= [.. fields.Select(field => CodecTable.For(field.FieldType))];
}

internal sealed class ObjectCodec<T> : ReferenceCodec<T>
    where T : class
{
    private readonly FieldList fields = new(typeof(T));

    public override bool AlwaysSends => typeof(T).IsSealed && fields.AlwaysSends;

    protected override bool HasOwnValues => !typeof(T).IsAbstract;

    protected override void WriteContent(ByteWriter writer, T value) => fields.Write(writer, value);

    protected override T ReadContent(ByteReader reader) => (T)fields.Read(reader);
}

internal sealed class StructCodec<T> : Codec<T>
    where T : struct
{
    private readonly FieldList fields = new(typeof(T));

    public override bool AlwaysSends => fields.AlwaysSends;

    public override void Write(ByteWriter writer, T value) => fields.Write(writer, value);

    public override T Read(ByteReader reader) => (T)fields.Read(reader);
}

/// <summary>The commonest shape of an item with two parts, without boxing them.</summary>
internal sealed class PairCodec<T1, T2>(Codec<T1> first, Codec<T2> second) : Codec<(T1, T2)>
{
    public override bool AlwaysSends => first.AlwaysSends && second.AlwaysSends;

    public override void Write(ByteWriter writer, (T1, T2) value)
    {
        var member = ".Item1";
        try
        {
            first.Write(writer, value.Item1);
            member = ".Item2";
            second.Write(writer, value.Item2);
        }
        catch (ValueRefusedException refused)
        {
            refused.Within(member);
            throw;
        }
    }

    public override (T1, T2) Read(ByteReader reader) => (first.Read(reader), second.Read(reader));
}
