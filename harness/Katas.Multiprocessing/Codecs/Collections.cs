namespace Katas.Multiprocessing.Codecs;

/// <summary>Which framework types are collections we copy, and what stands for a value whose own type cannot be sent.</summary>
internal static class Collections
{
    private static readonly Dictionary<Type, Type> Codecs = new()
    {
        [typeof(List<>)] = typeof(ListCodec<>),
        [typeof(Queue<>)] = typeof(QueueCodec<>),
        [typeof(Stack<>)] = typeof(StackCodec<>),
        [typeof(HashSet<>)] = typeof(HashSetCodec<>),
        [typeof(Dictionary<,>)] = typeof(DictionaryCodec<,>),
        [typeof(ValueTuple<,>)] = typeof(PairCodec<,>),
    };

    private static readonly Dictionary<Type, Type> Stands = new()
    {
        [typeof(IEnumerable<>)] = typeof(SequenceStand<>),
        [typeof(IReadOnlyCollection<>)] = typeof(SequenceStand<>),
        [typeof(IReadOnlyList<>)] = typeof(SequenceStand<>),
        [typeof(ICollection<>)] = typeof(SequenceStand<>),
        [typeof(IList<>)] = typeof(SequenceStand<>),
        [typeof(ISet<>)] = typeof(SetStand<>),
        [typeof(IReadOnlySet<>)] = typeof(SetStand<>),
        [typeof(IDictionary<,>)] = typeof(DictionaryStand<,>),
        [typeof(IReadOnlyDictionary<,>)] = typeof(DictionaryStand<,>),
    };

    public static Type? CodecFor(Type definition) => Codecs.GetValueOrDefault(definition);

    /// <summary>How a value declared as this interface is sent when its own type cannot be; null where only its own type will do.</summary>
    public static Stand? StandFor(Type declared) =>
        declared.IsConstructedGenericType && Stands.TryGetValue(declared.GetGenericTypeDefinition(), out var stand)
            ? (Stand)Activator.CreateInstance(stand.MakeGenericType(declared.GetGenericArguments()))!
            : null;
}

/// <summary>Sends a value as an ordinary collection with the same elements.</summary>
internal abstract class Stand
{
    public abstract void Write(ByteWriter writer, object value);

    public abstract object? Read(ByteReader reader);
}

internal sealed class SequenceStand<T> : Stand
{
    public override void Write(ByteWriter writer, object value) =>
        CodecTable.For<T[]>().Write(writer, [.. (IEnumerable<T>)value]);

    public override object? Read(ByteReader reader) => CodecTable.For<T[]>().Read(reader);
}

internal sealed class SetStand<T> : Stand
{
    public override void Write(ByteWriter writer, object value) =>
        CodecTable.For<HashSet<T>>().Write(writer, [.. (IEnumerable<T>)value]);

    public override object? Read(ByteReader reader) => CodecTable.For<HashSet<T>>().Read(reader);
}

internal sealed class DictionaryStand<TKey, TValue> : Stand
    where TKey : notnull
{
    public override void Write(ByteWriter writer, object value) =>
        CodecTable
            .For<Dictionary<TKey, TValue>>()
            .Write(writer, new Dictionary<TKey, TValue>((IEnumerable<KeyValuePair<TKey, TValue>>)value));

    public override object? Read(ByteReader reader) => CodecTable.For<Dictionary<TKey, TValue>>().Read(reader);
}
