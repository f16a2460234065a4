using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>What the text around an access does with it.</summary>
internal enum AccessKind
{
    /// <summary>Takes the value.</summary>
    Read,

    /// <summary>Gives it a value: the right side of the assignment is what a probe can go around.</summary>
    Assign,

    /// <summary>Changes it by an operator and a right side; ??= too.</summary>
    Compound,

    /// <summary>Adds one or takes one away.</summary>
    Step,

    /// <summary>Hands out a reference to it.</summary>
    Reference,

    /// <summary>Something that a probe must keep out of.</summary>
    Other,
}

/// <summary>
/// An access to a variable or an element, out to where its value is taken or replaced: of a.b.c with structs a and b, all
/// of it is an access to a.
/// </summary>
/// <param name="Whole">The whole expression.</param>
/// <param name="Kind">What is done.</param>
internal readonly record struct AccessContext(ExpressionSyntax Whole, AccessKind Kind)
{
    public static AccessContext Of(ExpressionSyntax access, SemanticModel model)
    {
        var whole = Out(access);
        while (
            whole.Parent is MemberAccessExpressionSyntax member
            && member.Expression == whole
            && model.GetTypeInfo(whole).Type is { IsValueType: true }
            && model.GetSymbolInfo(member).Symbol is IFieldSymbol { IsStatic: false }
        )
        {
            whole = Out(member);
        }
        return new AccessContext(whole, KindOf(whole, model));
    }

    private static ExpressionSyntax Out(ExpressionSyntax inner)
    {
        while (
            inner.Parent is ParenthesizedExpressionSyntax
            || inner.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression)
        )
        {
            inner = (ExpressionSyntax)inner.Parent;
        }
        return inner;
    }

    private static AccessKind KindOf(ExpressionSyntax whole, SemanticModel model) =>
        whole.Parent switch
        {
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } a when a.Left == whole =>
                AccessKind.Other,
            AssignmentExpressionSyntax { Right: RefExpressionSyntax } => AccessKind.Other,
            AssignmentExpressionSyntax a when a.Left == whole => a.IsKind(SyntaxKind.SimpleAssignmentExpression)
                ? AccessKind.Assign
                : AccessKind.Compound,
            PostfixUnaryExpressionSyntax u
                when u.IsKind(SyntaxKind.PostIncrementExpression) || u.IsKind(SyntaxKind.PostDecrementExpression) =>
                AccessKind.Step,
            PrefixUnaryExpressionSyntax u
                when u.IsKind(SyntaxKind.PreIncrementExpression) || u.IsKind(SyntaxKind.PreDecrementExpression) =>
                AccessKind.Step,
            ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) => AccessKind.Reference,
            ArgumentSyntax { Parent: TupleExpressionSyntax tuple } when IsTarget(tuple) => AccessKind.Other,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } when SeesItsText(call, model) =>
                AccessKind.Other,
            RefExpressionSyntax => AccessKind.Reference,
            MemberAccessExpressionSyntax member when member.Expression == whole => Receiver(whole, model),
            ConditionalAccessExpressionSyntax or ElementAccessExpressionSyntax => Receiver(whole, model),
            _ => AccessKind.Read,
        };

    /// <summary>A struct that its own method may change must stay where it is; a copy would be changed in its place.</summary>
    private static AccessKind Receiver(ExpressionSyntax whole, SemanticModel model) =>
        model.GetTypeInfo(whole).Type switch
        {
            { IsReferenceType: true } => AccessKind.Read,
            { IsReadOnly: true } => AccessKind.Read,
            { SpecialType: not SpecialType.None } => AccessKind.Read,
            { TypeKind: TypeKind.Enum } => AccessKind.Read,
            { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => AccessKind.Read,
            _ => AccessKind.Other,
        };

    private static bool IsTarget(SyntaxNode tuple)
    {
        while (tuple.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax outer })
        {
            tuple = outer;
        }
        return tuple.Parent is AssignmentExpressionSyntax assignment && assignment.Left == tuple
            || tuple.Parent is ForEachVariableStatementSyntax;
    }

    /// <summary>nameof, and methods that are told their argument's text.</summary>
    public static bool SeesItsText(InvocationExpressionSyntax call, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is not IMethodSymbol method
        || method.Parameters.Any(parameter =>
            parameter.GetAttributes().Any(a => a.AttributeClass?.Name == "CallerArgumentExpressionAttribute")
        );
}
