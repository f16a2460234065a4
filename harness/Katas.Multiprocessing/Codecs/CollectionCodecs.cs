using System.Runtime.InteropServices;

namespace Katas.Multiprocessing.Codecs;

/// <summary>A collection of the framework, written in the order of its enumeration.</summary>
internal abstract class CollectionCodec<TCollection, T>(Codec<T> element) : ReferenceCodec<TCollection>
    where TCollection : class, IEnumerable<T>
{
    public override string? Refusal => element.Refusal;

    protected Codec<T> Element => element;

    protected abstract int CountOf(TCollection collection);

    /// <summary>What there is besides the elements, such as a comparer.</summary>
    protected virtual void WriteHead(ByteWriter writer, TCollection value) { }

    protected sealed override void WriteContent(ByteWriter writer, TCollection value)
    {
        WriteHead(writer, value);
        writer.Count(CountOf(value));
        var index = 0;
        try
        {
            foreach (var entry in value)
            {
                element.Write(writer, entry);
                index++;
            }
        }
        catch (ValueRefusedException refused)
        {
            refused.Within($"[{index}]");
            throw;
        }
        if (index != CountOf(value))
        {
            throw new InvalidOperationException("A collection was changed while it was being sent.");
        }
    }
}

internal sealed class ListCodec<T>(Codec<T> element) : CollectionCodec<List<T>, T>(element)
{
    protected override int CountOf(List<T> collection) => collection.Count;

    protected override List<T> ReadContent(ByteReader reader)
    {
        var count = reader.Count();
        var list = new List<T>(count);
        CollectionsMarshal.SetCount(list, count);
        for (var index = 0; index < count; index++)
        {
            list[index] = Element.Read(reader);
        }
        return list;
    }
}

internal sealed class QueueCodec<T>(Codec<T> element) : CollectionCodec<Queue<T>, T>(element)
{
    protected override int CountOf(Queue<T> collection) => collection.Count;

    protected override Queue<T> ReadContent(ByteReader reader)
    {
        var count = reader.Count();
        var queue = new Queue<T>(count);
        for (var index = 0; index < count; index++)
        {
            queue.Enqueue(Element.Read(reader));
        }
        return queue;
    }
}

internal sealed class StackCodec<T>(Codec<T> element) : CollectionCodec<Stack<T>, T>(element)
{
    protected override int CountOf(Stack<T> collection) => collection.Count;

    protected override Stack<T> ReadContent(ByteReader reader)
    {
        var count = reader.Count();
        // Enumeration goes from the top down; pushing has to go the other way.
        var entries = new T[count];
        for (var index = count - 1; index >= 0; index--)
        {
            entries[index] = Element.Read(reader);
        }
        return new Stack<T>(entries);
    }
}

internal sealed class HashSetCodec<T>(Codec<T> element) : CollectionCodec<HashSet<T>, T>(element)
{
    protected override int CountOf(HashSet<T> collection) => collection.Count;

    protected override void WriteHead(ByteWriter writer, HashSet<T> value) => Comparers.Write(writer, value.Comparer);

    protected override HashSet<T> ReadContent(ByteReader reader)
    {
        var set = new HashSet<T>(Comparers.Read<T>(reader));
        for (var left = reader.Count(); left > 0; left--)
        {
            set.Add(Element.Read(reader));
        }
        return set;
    }
}

internal sealed class DictionaryCodec<TKey, TValue>(Codec<TKey> key, Codec<TValue> value)
    : ReferenceCodec<Dictionary<TKey, TValue>>
    where TKey : notnull
{
    public override string? Refusal => key.Refusal ?? value.Refusal;

    protected override void WriteContent(ByteWriter writer, Dictionary<TKey, TValue> dictionary)
    {
        Comparers.Write(writer, dictionary.Comparer);
        writer.Count(dictionary.Count);
        foreach (var (entryKey, entryValue) in dictionary)
        {
            try
            {
                key.Write(writer, entryKey);
                value.Write(writer, entryValue);
            }
            catch (ValueRefusedException refused)
            {
                refused.Within($"[{entryKey}]");
                throw;
            }
        }
    }

    protected override Dictionary<TKey, TValue> ReadContent(ByteReader reader)
    {
        var comparer = Comparers.Read<TKey>(reader);
        var count = reader.Count(2);
        var dictionary = new Dictionary<TKey, TValue>(count, comparer);
        for (var index = 0; index < count; index++)
        {
            dictionary.Add(key.Read(reader), value.Read(reader));
        }
        return dictionary;
    }
}

/// <summary>The comparers that have a name in every process; any other is code of the caller's.</summary>
internal static class Comparers
{
    public static void Write<T>(ByteWriter writer, IEqualityComparer<T> comparer)
    {
        byte number;
        if (ReferenceEquals(comparer, EqualityComparer<T>.Default))
        {
            number = 0;
        }
        else if (ReferenceEquals(comparer, StringComparer.Ordinal))
        {
            number = 1;
        }
        else if (ReferenceEquals(comparer, StringComparer.OrdinalIgnoreCase))
        {
            number = 2;
        }
        else
        {
            var refused = new ValueRefusedException(
                TypeNames.Display(comparer.GetType()),
                "only the default comparer, StringComparer.Ordinal and StringComparer.OrdinalIgnoreCase are known in every process."
            );
            refused.Within(".Comparer");
            throw refused;
        }
        writer.Byte(number);
    }

    public static IEqualityComparer<T>? Read<T>(ByteReader reader) =>
        reader.Byte() switch
        {
            0 => null,
            1 when typeof(T) == typeof(string) => (IEqualityComparer<T>)StringComparer.Ordinal,
            2 when typeof(T) == typeof(string) => (IEqualityComparer<T>)StringComparer.OrdinalIgnoreCase,
            var other => throw ByteReader.Malformed($"comparer {other}"),
        };
}
