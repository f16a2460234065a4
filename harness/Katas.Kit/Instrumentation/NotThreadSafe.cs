using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Pipes;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Katas.Instrumentation;

/// <summary>Which objects must not be touched by two threads at once: asked at run time, as the text may name an interface only.</summary>
internal static class NotThreadSafe
{
    /// <summary>Types of their own and what derives from them: the calls that are watched are theirs, whoever inherits them.</summary>
    private static readonly HashSet<Type> Bases =
    [
        typeof(List<>),
        typeof(Dictionary<,>),
        typeof(HashSet<>),
        typeof(SortedDictionary<,>),
        typeof(SortedSet<>),
        typeof(SortedList<,>),
        typeof(Queue<>),
        typeof(Stack<>),
        typeof(LinkedList<>),
        typeof(PriorityQueue<,>),
        typeof(OrderedDictionary<,>),
        typeof(StringBuilder),
        typeof(BitArray),
        typeof(ArrayList),
        typeof(Hashtable),
        typeof(Queue),
        typeof(Stack),
        typeof(ArrayBufferWriter<>),
        typeof(IncrementalHash),
        typeof(ImmutableArray<>.Builder),
        typeof(ImmutableList<>.Builder),
        typeof(ImmutableDictionary<,>.Builder),
        typeof(ImmutableHashSet<>.Builder),
        typeof(ImmutableSortedDictionary<,>.Builder),
        typeof(ImmutableSortedSet<>.Builder),
    ];

    /// <summary>Types that others implement, thread-safe where they say so: only the base library's own are known.</summary>
    private static readonly Type[] Contracts =
    [
        typeof(Stream),
        typeof(TextReader),
        typeof(TextWriter),
        typeof(BinaryReader),
        typeof(BinaryWriter),
        typeof(HashAlgorithm),
        typeof(Random),
    ];

    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    public static bool Is(object target)
    {
        var type = target.GetType();
        // A script's own types must not be held: its assembly is to be unloaded.
        return !ReferenceEquals(target, Random.Shared)
            && (type.IsCollectible ? Classify(type) : Known.GetOrAdd(type, Classify));
    }

    private static bool Classify(Type type)
    {
        if (type.IsArray || type.IsValueType)
        {
            return false;
        }
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (Bases.Contains(t.IsGenericType ? t.GetGenericTypeDefinition() : t))
            {
                // Hashtable.Synchronized and its like are nested heirs that lock.
                return !type.Name.StartsWith("Sync", StringComparison.Ordinal);
            }
        }
        return IsOfTheBaseLibrary(type) && (IsContract(type) || IsEnumerator(type));
    }

    private static bool IsContract(Type type) =>
        Contracts.Any(contract => contract.IsAssignableFrom(type))
        && !type.Name.Contains("Sync", StringComparison.Ordinal)
        && !type.Name.StartsWith("Null", StringComparison.Ordinal)
        // One reads while another writes: that is what these are for.
        && !typeof(NetworkStream).IsAssignableFrom(type)
        && !typeof(PipeStream).IsAssignableFrom(type)
        && !type.Name.Contains("Ssl", StringComparison.Ordinal);

    private static bool IsEnumerator(Type type) => typeof(IEnumerator).IsAssignableFrom(type);

    private static bool IsOfTheBaseLibrary(Type type) =>
        type.Namespace is { } name
        && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal))
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
