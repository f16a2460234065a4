using Microsoft.CodeAnalysis;

namespace Katas.Compiler.Instrumenting;

/// <summary>
/// Types whose objects must not be touched by two threads at once, and which of their members only look. Whether the
/// object at hand is such a one, the probe asks at run time: an interface may hide a safe one.
/// </summary>
internal static class WatchedTypes
{
    private static readonly HashSet<string> Collections = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.List`1",
        "System.Collections.Generic.Dictionary`2",
        "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.SortedDictionary`2",
        "System.Collections.Generic.SortedSet`1",
        "System.Collections.Generic.SortedList`2",
        "System.Collections.Generic.Queue`1",
        "System.Collections.Generic.Stack`1",
        "System.Collections.Generic.LinkedList`1",
        "System.Collections.Generic.PriorityQueue`2",
        "System.Collections.Generic.OrderedDictionary`2",
        "System.Collections.Generic.IList`1",
        "System.Collections.Generic.ICollection`1",
        "System.Collections.Generic.IDictionary`2",
        "System.Collections.Generic.ISet`1",
        "System.Collections.Generic.IReadOnlyList`1",
        "System.Collections.Generic.IReadOnlyCollection`1",
        "System.Collections.Generic.IReadOnlyDictionary`2",
        "System.Collections.Generic.IReadOnlySet`1",
        "System.Collections.Generic.IEnumerator`1",
        "System.Collections.IEnumerator",
        "System.Collections.IList",
        "System.Collections.IDictionary",
        "System.Collections.BitArray",
        "System.Collections.ArrayList",
        "System.Collections.Hashtable",
        "System.Collections.Queue",
        "System.Collections.Stack",
        "System.Buffers.ArrayBufferWriter`1",
        "System.Text.StringBuilder",
        "System.Random",
        "System.Collections.Immutable.ImmutableArray`1.Builder",
        "System.Collections.Immutable.ImmutableList`1.Builder",
        "System.Collections.Immutable.ImmutableDictionary`2.Builder",
        "System.Collections.Immutable.ImmutableHashSet`1.Builder",
        "System.Collections.Immutable.ImmutableSortedDictionary`2.Builder",
        "System.Collections.Immutable.ImmutableSortedSet`1.Builder",
    };

    /// <summary>Their calls may wait for a disk or a peer: the window stays open as long.</summary>
    private static readonly HashSet<string> Slow = new(StringComparer.Ordinal)
    {
        "System.IO.Stream",
        "System.IO.TextReader",
        "System.IO.TextWriter",
        "System.IO.BinaryReader",
        "System.IO.BinaryWriter",
        "System.Security.Cryptography.HashAlgorithm",
        "System.Security.Cryptography.IncrementalHash",
    };

    private static readonly string[] Looks =
    [
        "Get",
        "Contains",
        "TryGet",
        "TryPeek",
        "Count",
        "Peek",
        "ToArray",
        "ToString",
        "IndexOf",
        "LastIndexOf",
        "Find",
        "Exists",
        "CopyTo",
        "BinarySearch",
        "TrueForAll",
        "ForEach",
        "ConvertAll",
        "Length",
        "Capacity",
        "Keys",
        "Values",
        "Min",
        "Max",
        "First",
        "Last",
        "IsSub",
        "IsSuper",
        "IsProper",
        "Overlaps",
        "SetEquals",
        "Equals",
        "ToImmutable",
        "AsReadOnly",
        "Slice",
        "WrittenCount",
        "WrittenSpan",
        "WrittenMemory",
        "Current",
        "Position",
        "get_",
        "Item",
        "this",
    ];

    /// <summary>Members that others may call at any time, or that say nothing about the object's state.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "Dispose",
        "DisposeAsync",
        "Close",
        "GetType",
        "GetHashCode",
        "Equals",
        "Comparer",
        "IsReadOnly",
        "CanRead",
        "CanSeek",
        "CanWrite",
        "HashSize",
        "SyncRoot",
        "IsSynchronized",
        "IsFixedSize",
        "AsReadOnly",
        "EqualityComparer",
        "BaseStream",
        "Name",
        "SafeFileHandle",
        "Encoding",
        "NewLine",
        "AutoFlush",
        "AlgorithmName",
    };

    /// <summary>The methods of Enumerable that read their source before they return.</summary>
    private static readonly HashSet<string> Eager = new(StringComparer.Ordinal)
    {
        "Aggregate",
        "All",
        "Any",
        "Average",
        "Contains",
        "Count",
        "ElementAt",
        "ElementAtOrDefault",
        "First",
        "FirstOrDefault",
        "Last",
        "LastOrDefault",
        "LongCount",
        "Max",
        "MaxBy",
        "Min",
        "MinBy",
        "SequenceEqual",
        "Single",
        "SingleOrDefault",
        "Sum",
        "ToArray",
        "ToDictionary",
        "ToHashSet",
        "ToList",
        "ToLookup",
    };

    public static bool IsEager(IMethodSymbol method) =>
        method.ContainingType is { Name: "Enumerable", ContainingNamespace.Name: "Linq" }
        && Eager.Contains(method.Name);

    /// <summary>Whether a use of this member is watched.</summary>
    public static bool AreWatched(ISymbol member) =>
        !member.IsStatic
        && !Harmless.Contains(member.Name)
        && member.ContainingType is { } type
        && (Collections.Contains(NameOf(type)) || IsSlow(type))
        && !(NameOf(type) == "System.Collections.Hashtable" && IsLook(member));

    /// <summary>Whether a thing of this type may be one that is watched.</summary>
    public static bool MayBe(ITypeSymbol? type) =>
        type is INamedTypeSymbol named
        && (
            Collections.Contains(NameOf(named))
            || named.AllInterfaces.Any(i => NameOf(i).EndsWith("IReadOnlyCollection`1", StringComparison.Ordinal))
        );

    /// <summary>Whether the type's calls may last.</summary>
    public static bool IsSlow(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (Slow.Contains(NameOf(type)))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the member leaves its object as it was. A stream's Read does not: it moves the position.</summary>
    public static bool IsLook(ISymbol member) =>
        member.Name == "GetHashAndReset" || IsSlow(member.ContainingType) && member is IMethodSymbol
            ? member.Name is "ToArray" or "Peek" or "CopyToBuffer" or "GetCurrentHash"
            : NameOf(member.ContainingType) != "System.Random"
                && !(member.Name == "GetOrAdd" || member.Name.StartsWith("GetValueRef", StringComparison.Ordinal))
                && Looks.Any(look => member.Name.StartsWith(look, StringComparison.Ordinal))
                && !IsMistakenForALook(member.Name);

    private static bool IsMistakenForALook(string name) => name is "ForEach" or "FirstAdd";

    private static string NameOf(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        return definition.ContainingType is { } outer
            ? $"{NameOf(outer)}.{definition.MetadataName}"
            : $"{definition.ContainingNamespace.ToDisplayString()}.{definition.MetadataName}";
    }
}
