using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>
/// Where a local variable's marker can stand: an object declared beside it, as often as it and captured with it, so that
/// each instance of the variable has an identity of its own.
/// </summary>
internal static class Markers
{
    /// <summary>The position of the marker's declaration and whether a statement begins there; null where none can be.</summary>
    public static MarkerPlace? Place(ISymbol variable)
    {
        var declared = variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        if (declared is ParameterSyntax)
        {
            return Body(declared) is { } body ? new MarkerPlace(body.OpenBraceToken.Span.End, body) : null;
        }
        return
            declared?.FirstAncestorOrSelf<StatementSyntax>() is { } statement
            && statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax
            && IsScopeOfItsOwn(statement, declared)
            ? new MarkerPlace(statement.SpanStart, statement)
            : null;
    }

    /// <summary>A loop's condition declares its variables anew each time round.</summary>
    private static bool IsScopeOfItsOwn(StatementSyntax statement, SyntaxNode declared) =>
        statement switch
        {
            LocalDeclarationStatementSyntax or ExpressionStatementSyntax or IfStatementSyntax => true,
            ForStatementSyntax loop => declared is VariableDeclaratorSyntax && declared.Parent == loop.Declaration,
            _ => false,
        };

    private static BlockSyntax? Body(SyntaxNode parameter)
    {
        foreach (var node in parameter.Ancestors())
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.Block;
                case LocalFunctionStatementSyntax local:
                    return local.Body;
                case BaseMethodDeclarationSyntax method:
                    return method.Body;
                case TypeDeclarationSyntax:
                    return null;
            }
        }
        return null;
    }
}

/// <summary>Where a marker is declared.</summary>
/// <param name="Position">The place in the text.</param>
/// <param name="At">The statement or body that it becomes a part of.</param>
internal sealed record MarkerPlace(int Position, SyntaxNode At);
