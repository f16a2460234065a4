using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>
/// Expressions whose evaluation does nothing but look: no call, no wait, nothing that could order two threads. A window
/// may be open over them.
/// </summary>
internal static class Trivial
{
    public static bool Is(ExpressionSyntax expression, SemanticModel model) =>
        expression switch
        {
            LiteralExpressionSyntax or ThisExpressionSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax =>
                true,
            AnonymousFunctionExpressionSyntax or DeclarationExpressionSyntax => true,
            ParenthesizedExpressionSyntax inner => Is(inner.Expression, model),
            PostfixUnaryExpressionSyntax inner when inner.IsKind(SyntaxKind.SuppressNullableWarningExpression) => Is(
                inner.Operand,
                model
            ),
            PrefixUnaryExpressionSyntax inner
                when inner.IsKind(SyntaxKind.UnaryMinusExpression) || inner.IsKind(SyntaxKind.IndexExpression) => Is(
                inner.Operand,
                model
            ) && IsBuiltIn(model.GetTypeInfo(inner.Operand).Type),
            BinaryExpressionSyntax sum
                when sum.Kind()
                    is SyntaxKind.AddExpression
                        or SyntaxKind.SubtractExpression
                        or SyntaxKind.MultiplyExpression => Is(sum.Left, model)
                && Is(sum.Right, model)
                && IsBuiltIn(model.GetTypeInfo(sum.Left).Type)
                && IsBuiltIn(model.GetTypeInfo(sum.Right).Type),
            IdentifierNameSyntax name => IsPlain(model.GetSymbolInfo(name).Symbol),
            MemberAccessExpressionSyntax member => IsPlain(model.GetSymbolInfo(member).Symbol)
                && (
                    model.GetSymbolInfo(member.Expression).Symbol is INamespaceOrTypeSymbol
                    || Is(member.Expression, model)
                ),
            _ => model.GetConstantValue(expression).HasValue,
        };

    private static bool IsPlain(ISymbol? symbol) =>
        symbol switch
        {
            ILocalSymbol or IParameterSymbol or IMethodSymbol or IRangeVariableSymbol or IDiscardSymbol => true,
            IFieldSymbol field => !field.IsVolatile && (!field.IsStatic || field.IsConst || IsOfTheScript(field)),
            IPropertySymbol { Name: "Length", ContainingType.SpecialType: SpecialType.System_Array } => true,
            IPropertySymbol { Name: "Length", ContainingType.SpecialType: SpecialType.System_String } => true,
            _ => false,
        };

    /// <summary>Other types' static fields may run their static constructor first.</summary>
    private static bool IsOfTheScript(IFieldSymbol field) => field.ContainingType.IsScriptClass;

    private static bool IsBuiltIn(ITypeSymbol? type) =>
        type is { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_UIntPtr };
}
