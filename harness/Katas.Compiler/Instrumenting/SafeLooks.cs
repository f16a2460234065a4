using Microsoft.CodeAnalysis;

namespace Katas.Compiler.Instrumenting;

/// <summary>Members that any thread may call at any time, and whose answer may be out of date when it is acted on.</summary>
internal static class SafeLooks
{
    private const string Concurrent = "System.Collections.Concurrent";
    private const string Shared = "Katas.Multiprocessing";
    private static readonly string[] OfCollections =
    [
        "ContainsKey",
        "TryGetValue",
        "TryPeek",
        "ToArray",
        "Count",
        "IsEmpty",
        "Keys",
        "Values",
    ];

    /// <summary>Whether the member is one of them and gives something back.</summary>
    public static bool Are(ISymbol member) =>
        member switch
        {
            IMethodSymbol { ReturnsVoid: true } or IMethodSymbol { ReturnsByRef: true } => false,
            IMethodSymbol
            {
                IsStatic: true,
                Name: "Read",
                ContainingType: { Name: "Volatile" or "Interlocked" } type
            } => IsOfThreading(type),
            { IsStatic: false } => AreAt(member.ContainingType) && OfCollections.Contains(member.Name),
            _ => false,
        };

    /// <summary>Whether it changes a variable and tells what became of it, in one step.</summary>
    public static bool AreSteps(IMethodSymbol method) =>
        method is { IsStatic: true, ReturnsVoid: false, ContainingType: { Name: "Interlocked" } type }
        && IsOfThreading(type);

    /// <summary>Whether things of this type are collections of that kind.</summary>
    public static bool AreAt(ITypeSymbol? type) => type?.ContainingNamespace?.ToDisplayString() is Concurrent or Shared;

    /// <summary>Whether the type is one of System.Threading.</summary>
    public static bool IsOfThreading(INamedTypeSymbol type) =>
        type.ContainingNamespace.ToDisplayString() == "System.Threading";
}
