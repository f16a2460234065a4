using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>
/// The look before the lock: <c>if (x is too small) lock (gate) if (x is too small) …</c>. What it sees may be old, and the
/// program asks again where it counts.
/// </summary>
internal static class DoubleCheck
{
    private static readonly HashSet<string> Takes = new(StringComparer.Ordinal)
    {
        "Enter",
        "TryEnter",
        "EnterScope",
        "Wait",
        "WaitAsync",
        "WaitOne",
        "EnterReadLock",
        "EnterWriteLock",
        "EnterUpgradeableReadLock",
    };

    public static bool IsFirstLook(ExpressionSyntax read, ISymbol variable, SemanticModel model)
    {
        for (SyntaxNode inner = read; inner.Parent is { } outer; inner = outer)
        {
            var body = outer switch
            {
                IfStatementSyntax i when i.Condition == inner => i.Statement,
                WhileStatementSyntax w when w.Condition == inner => w.Statement,
                _ => null,
            };
            if (body is not null)
            {
                return TakesALock(body) && Names(body, variable, model);
            }
            if (outer is StatementSyntax)
            {
                return false;
            }
        }
        return false;
    }

    private static bool TakesALock(StatementSyntax body) =>
        body.DescendantNodesAndSelf()
            .Any(node =>
                node is LockStatementSyntax
                || node
                    is InvocationExpressionSyntax
                    {
                        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }
                    }
                    && Takes.Contains(name)
            );

    private static bool Names(StatementSyntax body, ISymbol variable, SemanticModel model) =>
        body.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Any(name => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, variable));
}
