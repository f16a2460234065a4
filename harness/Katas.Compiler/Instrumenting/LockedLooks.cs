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
            switch (node)
            {
                case InvocationExpressionSyntax call when model.GetSymbolInfo(call).Symbol is IMethodSymbol method:
                    if (!IsLook(method))
                    {
                        return false;
                    }
                    looks = true;
                    break;
                case BaseObjectCreationExpressionSyntax or AwaitExpressionSyntax or YieldStatementSyntax:
                    return false;
                case ElementAccessExpressionSyntax element when Changes(element):
                    return false;
                case ElementAccessExpressionSyntax:
                    looks = true;
                    break;
                case MemberAccessExpressionSyntax member
                    when model.GetSymbolInfo(member).Symbol is IPropertySymbol property
                        && WatchedTypes.AreWatched(property):
                    if (Changes(member))
                    {
                        return false;
                    }
                    looks = true;
                    break;
                case IdentifierNameSyntax name
                    when SharedVariables.Variable(name, model) is { } variable && variables.AreWatched(variable):
                    if (Changes(SharedVariables.Access(name)))
                    {
                        return false;
                    }
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

    private bool Changes(ExpressionSyntax access) =>
        AccessContext.Of(access, model).Kind is not (AccessKind.Read or AccessKind.Other);
}
