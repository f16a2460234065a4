using Katas.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Compiler;

/// <summary>The entry point's shape (contract, section 2) in one compilation's own symbols.</summary>
internal sealed class WantedMethod(CSharpCompilation compilation, EntryPoint entry)
{
    private readonly ITypeSymbol _result = Named($"Katas.{entry.ResultType}", compilation);

    public bool Is(IMethodSymbol method) =>
        method is { Arity: 0, RefKind: RefKind.None } && ParametersFit(method) && ReturnFits(method);

    private bool ParametersFit(IMethodSymbol method)
    {
        ITypeSymbol input = entry.Task switch
        {
            TaskKind.Hashing => ListOf(compilation.GetSpecialType(SpecialType.System_String)),
            TaskKind.Factorial => ListOf(compilation.GetSpecialType(SpecialType.System_Int32)),
            _ => compilation.GetSpecialType(SpecialType.System_String),
        };
        List<ITypeSymbol> wanted = [input, compilation.GetSpecialType(SpecialType.System_Int32)];
        if (entry.Shape == Shape.Ledger)
        {
            wanted.Add(Named("Katas.Ledger`1", compilation).Construct(_result));
        }
        return method.Parameters.Length == wanted.Count
            && method
                .Parameters.Zip(wanted)
                .All(pair => pair.First.RefKind == RefKind.None && Same(pair.First.Type, pair.Second));
    }

    private bool ReturnFits(IMethodSymbol method) =>
        entry.Shape switch
        {
            Shape.Ledger => method.ReturnsVoid
                || Same(method.ReturnType, Named("System.Threading.Tasks.Task", compilation)),
            Shape.Tasks => Converts(
                method.ReturnType,
                Sequence("System.Collections.Generic.IAsyncEnumerable`1", TaskOf(_result))
            ),
            _ => ConvertsToList(method.ReturnType)
                || (
                    method.ReturnType is INamedTypeSymbol { Arity: 1 } task
                    && Same(task, TaskOf(task.TypeArguments[0]))
                    && ConvertsToList(task.TypeArguments[0])
                ),
        };

    private bool ConvertsToList(ITypeSymbol type) =>
        Converts(type, Sequence("System.Collections.Generic.IEnumerable`1", _result));

    /// <summary>By reference or boxing only: the runner casts, it does not call the script's conversion operators.</summary>
    private bool Converts(ITypeSymbol from, ITypeSymbol to) =>
        compilation.ClassifyConversion(from, to) is { IsImplicit: true, IsUserDefined: false } conversion
        && (conversion.IsIdentity || conversion.IsReference || conversion.IsBoxing);

    private ITypeSymbol ListOf(ITypeSymbol item) => Sequence("System.Collections.Generic.IReadOnlyList`1", item);

    private INamedTypeSymbol TaskOf(ITypeSymbol item) =>
        Named("System.Threading.Tasks.Task`1", compilation).Construct(item);

    private INamedTypeSymbol Sequence(string type, ITypeSymbol item) => Named(type, compilation).Construct(item);

    private static bool Same(ITypeSymbol left, ITypeSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static INamedTypeSymbol Named(string name, CSharpCompilation compilation) =>
        compilation.GetTypeByMetadataName(name)
        ?? throw new InvalidOperationException($"{name} is missing from the references");
}
