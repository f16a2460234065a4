using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>
/// Local variables whose object nobody else can have: made here, captured by nothing, handed to nobody before the end.
/// What is done with it needs no probes, and the waits are kept for what may be shared.
/// </summary>
internal sealed class PrivateLocals(SemanticModel model)
{
    /// <summary>Members that give out a part of the object, or the object itself.</summary>
    private static readonly HashSet<string> Leaks = new(StringComparer.Ordinal)
    {
        "AsReadOnly",
        "GetEnumerator",
        "GetViewBetween",
        "Keys",
        "Values",
        "SyncRoot",
        "GetBuffer",
        "First",
        "Last",
    };

    private readonly Dictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Has(ExpressionSyntax receiver)
    {
        if (receiver is not IdentifierNameSyntax || model.GetSymbolInfo(receiver).Symbol is not ILocalSymbol local)
        {
            return false;
        }
        if (!_known.TryGetValue(local, out var isPrivate))
        {
            _known.Add(local, isPrivate = IsPrivate(local));
        }
        return isPrivate;
    }

    private bool IsPrivate(ILocalSymbol local)
    {
        if (
            local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
                is not VariableDeclaratorSyntax { Initializer.Value: var made } declared
            || !IsMadeHere(made)
            || declared.FirstAncestorOrSelf<BlockSyntax>() is not { } scope
        )
        {
            return false;
        }
        var home = Functions.Around(declared);
        return scope
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name =>
                name.Identifier.ValueText == local.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local)
            )
            .All(name => Functions.Around(name) == home && StaysHere(name));
    }

    private static bool IsMadeHere(ExpressionSyntax made) =>
        made
            is BaseObjectCreationExpressionSyntax
                or ArrayCreationExpressionSyntax
                or ImplicitArrayCreationExpressionSyntax
                or CollectionExpressionSyntax;

    private bool StaysHere(IdentifierNameSyntax name) =>
        name.Parent switch
        {
            MemberAccessExpressionSyntax member when member.Expression == name => !Leaks.Contains(
                member.Name.Identifier.ValueText
            ) && !IsExtension(member),
            ElementAccessExpressionSyntax element => element.Expression == name
                && element.Parent is not (RefExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 }),
            ForEachStatementSyntax loop => loop.Expression == name,
            ReturnStatementSyntax => true,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } argument => IsReadAtOnce(call)
                || ArrayArguments.Access(argument, call, model) is not null,
            _ => false,
        };

    /// <summary>What waits for tasks, and what joins texts, takes the items and not the collection.</summary>
    private bool IsReadAtOnce(InvocationExpressionSyntax call) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { IsStatic: true } method
        && (
            method.Name is "WhenAll" or "WhenAny" or "WhenEach" or "WaitAll" or "WaitAny"
                && method.ContainingType.Name == "Task"
            || method.Name is "Join" or "Concat" && method.ContainingType.SpecialType == SpecialType.System_String
        );

    /// <summary>A query may be read later, and elsewhere; a method group is the object in disguise.</summary>
    private bool IsExtension(MemberAccessExpressionSyntax member) =>
        model.GetSymbolInfo(member).Symbol switch
        {
            IMethodSymbol { ReducedFrom: { } extension } => !WatchedTypes.IsEager(extension),
            IMethodSymbol => member.Parent is not InvocationExpressionSyntax,
            _ => false,
        };
}
