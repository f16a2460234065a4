using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>
/// Lock statements that look at what is shared and change nothing of it: what they saw is out of date as soon as the lock is
/// given back, whoever acts on it under the next one.
/// </summary>
internal sealed class LockedLooks(SemanticModel model, SharedVariables variables)
{
    private readonly Dictionary<ISymbol, bool> _methods = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the statement is one.</summary>
    public bool Are(LockStatementSyntax guarded)
    {
        var looks = false;
        foreach (var node in guarded.Statement.DescendantNodesAndSelf())
        {
            switch (Changes(node))
            {
                case true:
                    return false;
                case false:
                    looks = true;
                    break;
            }
        }
        return looks;
    }

    /// <summary>Whether the method is the script's own and gives back what it saw so.</summary>
    public bool AreBehind(IMethodSymbol method)
    {
        if (!_methods.TryGetValue(method.OriginalDefinition, out var are))
        {
            _methods.Add(method.OriginalDefinition, are = AreIn(method.OriginalDefinition));
        }
        return are;
    }

    private bool AreIn(IMethodSymbol method) =>
        !method.ReturnsVoid
        && !method.IsAsync
        && method
            .DeclaringSyntaxReferences.Select(reference => reference.GetSyntax())
            .Where(function => function.SyntaxTree == model.SyntaxTree)
            .SelectMany(function => function.DescendantNodes().OfType<LockStatementSyntax>())
            .Any(guarded => guarded.DescendantNodes().OfType<ReturnStatementSyntax>().Any() && Are(guarded));

    private static bool IsLook(IMethodSymbol method) =>
        WatchedTypes.AreWatched(method) && WatchedTypes.IsLook(method)
        || SafeLooks.Are(method)
        || method.ReducedFrom is { } extension && WatchedTypes.IsEager(extension);

    /// <summary>Whether the node changes something that may be shared, as far as can be told; null where it touches nothing such.</summary>
    private bool? Changes(SyntaxNode node) =>
        node switch
        {
            InvocationExpressionSyntax call => model.GetSymbolInfo(call).Symbol is IMethodSymbol method
                ? !IsLook(method)
                : null,
            BaseObjectCreationExpressionSyntax or AwaitExpressionSyntax or YieldStatementSyntax => true,
            ElementAccessExpressionSyntax element => IsChanged(element),
            MemberAccessExpressionSyntax member
                when model.GetSymbolInfo(member).Symbol is IPropertySymbol property
                    && WatchedTypes.AreWatched(property) => IsChanged(member),
            IdentifierNameSyntax name
                when SharedVariables.Variable(name, model) is { } variable && variables.AreWatched(variable) =>
                IsChanged(SharedVariables.Access(name)),
            _ => null,
        };

    private bool IsChanged(ExpressionSyntax access) =>
        AccessContext.Of(access, model).Kind is not (AccessKind.Read or AccessKind.Other);
}
