using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>Around reads and writes of variables that threads may share.</summary>
internal sealed partial class ProbeWalker
{
    private readonly Dictionary<ISymbol, string?> _markers = new(SymbolEqualityComparer.Default);

    public override void VisitIdentifierName(IdentifierNameSyntax node)
    {
        if (
            node.Parent
                is not (
                    NameColonSyntax
                    or NameEqualsSyntax
                    or ExpressionColonSyntax
                    or MemberBindingExpressionSyntax
                    or QualifiedNameSyntax
                )
            && SharedVariables.Access(node) == node
        )
        {
            Variable(node, node);
        }
    }

    private void Variable(IdentifierNameSyntax name, ExpressionSyntax access)
    {
        if (SharedVariables.Variable(name, model) is not { } variable)
        {
            return;
        }
        var (whole, kind) = AccessContext.Of(access, model);
        if (kind == AccessKind.Read && whole == access && variables.AreAtomic(variable))
        {
            GapBehind(access, Name(access), InferredName(access));
            return;
        }
        if (
            !variables.AreWatched(variable)
            || kind is AccessKind.Reference or AccessKind.Other
            || kind == AccessKind.Assign && SharedVariables.IsVolatile(variable)
            || kind == AccessKind.Read && variables.IsIdiom(variable, whole, model)
            || SharedVariables.IsConstruction(variable, name)
            || Owner(variable, access) is not { } owner
        )
        {
            return;
        }
        var group = Group(access, uses: owner.Marker);
        var site = Site(access, Name(access), kind != AccessKind.Read, variable);
        Around(
            group,
            whole,
            kind,
            "Variable",
            () =>
            {
                var target = owner.Text ?? Target(group, ((MemberAccessExpressionSyntax)access).Expression);
                return target is null ? null : $", {target}, {site}";
            }
        );
    }

    /// <summary>
    /// Puts the probe where the access needs it. <paramref name="rest"/> plans what is inside of the access and gives the
    /// probe's other arguments, or null where it cannot be done.
    /// </summary>
    private void Around(ProbeGroup group, ExpressionSyntax whole, AccessKind kind, string probe, Func<string?> rest)
    {
        var opening = _order++;
        var closing = _order++;
        if (rest() is not { } arguments)
        {
            _groups.Remove(group);
            return;
        }
        void Put(SyntaxNode inner, string before)
        {
            group.Edits.Add(new Edit(inner.SpanStart, EditSide.Opening, opening, before, 0));
            group.Edits.Add(new Edit(inner.Span.End, EditSide.Closing, closing, $"{arguments})", 0));
        }
        switch (kind)
        {
            case AccessKind.Read:
                Put(whole, $"{InferredName(whole)}{Probe}.{probe}(");
                break;
            case AccessKind.Assign or AccessKind.Compound:
                var assignment = (AssignmentExpressionSyntax)whole.Parent!;
                if (ValueTypeArguments(assignment, whole) is { } types)
                {
                    Put(assignment.Right, $"{Probe}.{probe}{types}(");
                }
                else
                {
                    _groups.Remove(group);
                }
                break;
            default:
                Step(group, whole, probe, Put);
                break;
        }
    }

    private string? ValueTypeArguments(AssignmentExpressionSyntax assignment, ExpressionSyntax left)
    {
        var value = assignment.Right;
        var type = model.GetTypeInfo(left).Type;
        if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            return TypeArguments(value, type);
        }
        var info = model.GetTypeInfo(value);
        if (assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression))
        {
            return TypeArguments(value, info.ConvertedType ?? type);
        }
        if (!model.GetConstantValue(value).HasValue)
        {
            return TypeArguments(value, info.Type ?? info.ConvertedType);
        }
        var isNarrow =
            type?.SpecialType
                is SpecialType.System_SByte
                    or SpecialType.System_Byte
                    or SpecialType.System_Int16
                    or SpecialType.System_UInt16
                    or SpecialType.System_Char
            && info.Type?.SpecialType == SpecialType.System_Int32
            && !assignment.IsKind(SyntaxKind.LeftShiftAssignmentExpression)
            && !assignment.IsKind(SyntaxKind.RightShiftAssignmentExpression);
        return TypeArguments(value, isNarrow ? type : info.ConvertedType);
    }

    private void Step(ProbeGroup group, ExpressionSyntax whole, string probe, Action<SyntaxNode, string> put)
    {
        var unary = (ExpressionSyntax)whole.Parent!;
        if (!CanBeSplit(whole))
        {
            put(unary, $"{Probe}.{probe}(");
            return;
        }
        var (operation, sign) = unary switch
        {
            PostfixUnaryExpressionSyntax post => ("Post", post.OperatorToken),
            PrefixUnaryExpressionSyntax pre => ("", pre.OperatorToken),
            _ => throw new InvalidOperationException($"{unary.Kind()} is no step"),
        };
        operation += (operation, sign.IsKind(SyntaxKind.PlusPlusToken)) switch
        {
            (_, true) => "Increment",
            _ => "Decrement",
        };
        put(whole, $"{Probe}.{operation}(ref ");
        Delete(group, sign);
    }

    /// <summary>Whether a reference can be taken, and the type's ++ is the number's own.</summary>
    private bool CanBeSplit(ExpressionSyntax whole) =>
        model.GetSymbolInfo(whole).Symbol is not IPropertySymbol
        && model.GetTypeInfo(whole).Type is { } type
        && (
            type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double
            || type.ToDisplayString() == "System.Numerics.BigInteger"
        )
        && !whole.Ancestors().Any(a => a is CheckedExpressionSyntax or CheckedStatementSyntax);

    /// <summary>What tells this variable from others of its name: a marker, the object it is in, or an object that stands for it.</summary>
    private VariableOwner? Owner(ISymbol variable, ExpressionSyntax access)
    {
        switch (variable)
        {
            case IParameterSymbol when IsOfTheType(variable):
                return Functions.Around(access) is TypeDeclarationSyntax || variable.ContainingType.IsValueType
                    ? null
                    : new VariableOwner("this", null);
            case ILocalSymbol or IParameterSymbol:
                return Marker(variable) is { } marker ? new VariableOwner(marker, marker) : null;
            case { IsStatic: true } or { ContainingType.IsScriptClass: true }:
                return new VariableOwner(sites.Owner(variable), null);
        }
        return access switch
        {
            IdentifierNameSyntax => new VariableOwner("this", null),
            MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } =>
                new VariableOwner("this", null),
            MemberAccessExpressionSyntax member
                when model.GetTypeInfo(member.Expression).Type
                    is { IsReferenceType: true, TypeKind: not (TypeKind.TypeParameter or TypeKind.Dynamic) } =>
                new VariableOwner(null, null),
            _ => null,
        };
    }

    /// <summary>A primary constructor's parameter.</summary>
    private static bool IsOfTheType(ISymbol variable) =>
        variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is ParameterSyntax { Parent: ParameterListSyntax { Parent: TypeDeclarationSyntax } };

    private string? Marker(ISymbol variable)
    {
        if (!_markers.TryGetValue(variable, out var marker))
        {
            marker = null;
            if (Markers.Place(variable) is { } place)
            {
                marker = sites.FreshName();
                var group = Group(place.At, declares: marker);
                group.Edits.Add(new Edit(place.Position, EditSide.Opening, -1, $"object {marker} = new(); ", 0));
            }
            _markers.Add(variable, marker);
        }
        return marker;
    }

    /// <summary>What tells a variable from others.</summary>
    /// <param name="Text">An expression; null where the access's own receiver is to be remembered.</param>
    /// <param name="Marker">Its marker, where it has one.</param>
    private sealed record VariableOwner(string? Text, string? Marker);
}
