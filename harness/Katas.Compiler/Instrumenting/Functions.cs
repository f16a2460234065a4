using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>Which function a piece of text belongs to.</summary>
internal static class Functions
{
    /// <summary>The innermost lambda, local function, query clause or member around it; null at the script's top.</summary>
    public static SyntaxNode? Around(SyntaxNode node)
    {
        for (var at = node.Parent; at is not null; at = at.Parent)
        {
            if (
                at
                    is AnonymousFunctionExpressionSyntax
                        or LocalFunctionStatementSyntax
                        or BaseMethodDeclarationSyntax
                        or AccessorDeclarationSyntax
                        or QueryBodySyntax
                || at is PropertyDeclarationSyntax or IndexerDeclarationSyntax or TypeDeclarationSyntax
            )
            {
                return at;
            }
        }
        return null;
    }

    /// <summary>Whether the text becomes data and not code.</summary>
    public static bool IsTree(ExpressionSyntax node, SemanticModel model) =>
        node is QueryExpressionSyntax
            ? model.GetTypeInfo(node).Type is { } type
                && (type.Name == "IQueryable" || type.AllInterfaces.Any(i => i.Name == "IQueryable"))
            : model.GetTypeInfo(node).ConvertedType is INamedTypeSymbol { Name: "Expression", Arity: 1 };
}
