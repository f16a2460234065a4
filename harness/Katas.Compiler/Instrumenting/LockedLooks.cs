using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>
/// Statements under a lock that look at what is shared and change nothing of it: what they saw is out of date as soon as the lock is
/// given back, whoever acts on it under the next one.
/// </summary>
internal sealed class LockedLooks(SemanticModel model, SharedVariables variables)
{
    private readonly Dictionary<ISymbol, bool> _methods = new(SymbolEqualityComparer.Default);

    /// <summary>The lock that is given back at the end of the statement, where there was only a look under it; else null.</summary>
    public ExpressionSyntax? EndingWith(StatementSyntax statement) =>
        statement switch
        {
            LockStatementSyntax guarded when Are([guarded.Statement]) => guarded.Expression,
            UsingStatementSyntax { Expression: InvocationExpressionSyntax scope } guarded
                when Locking.TakesForScope(scope, model) && Are([guarded.Statement]) => scope,
            TryStatementSyntax { Finally.Block: var last } attempt
                when Locking.GivenBack(last, model) is { } guard
                    && Are([attempt.Block, .. attempt.Catches.Select(c => c.Block)]) => guard,
            ExpressionStatementSyntax { Parent: BlockSyntax block } last
                when Locking.GivenBack(last, model) is { } guard && Between(block, last) is { } looks && Are(looks) =>
                guard,
            _ => null,
        };

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
            .SelectMany(function => function.DescendantNodes().OfType<StatementSyntax>())
            .Any(statement =>
                statement.DescendantNodes().OfType<ReturnStatementSyntax>().Any() && EndingWith(statement) is not null
            );

    /// <summary>What stands in a block between the call that takes the lock and the one that gives it back; null where the first is elsewhere.</summary>
    private List<StatementSyntax>? Between(BlockSyntax block, StatementSyntax last)
    {
        var before = block.Statements.TakeWhile(statement => statement != last).ToList();
        var taken = before.FindLastIndex(statement => Locking.Takes(statement, model));
        return taken < 0 ? null : before[(taken + 1)..];
    }

    private bool Are(IReadOnlyList<StatementSyntax> statements)
    {
        var looks = false;
        foreach (var node in statements.SelectMany(statement => statement.DescendantNodesAndSelf()))
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
