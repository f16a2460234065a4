using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>Around reads and writes of an array's elements; each element is a variable of its own.</summary>
internal sealed partial class ProbeWalker
{
    public override void VisitElementAccessExpression(ElementAccessExpressionSyntax node)
    {
        if (!_privates.Has(node.Expression))
        {
            if (model.GetTypeInfo(node.Expression).Type is IArrayTypeSymbol { Rank: 1 })
            {
                Element(node);
            }
            else if (model.GetSymbolInfo(node).Symbol is IPropertySymbol indexer && WatchedTypes.AreWatched(indexer))
            {
                Property(node, node.Expression, indexer, node.ArgumentList.Arguments);
            }
        }
        base.VisitElementAccessExpression(node);
    }

    private void Element(ElementAccessExpressionSyntax node)
    {
        var (whole, kind) = AccessContext.Of(node, model);
        var index = node.ArgumentList.Arguments[0].Expression;
        if (
            kind is AccessKind.Reference or AccessKind.Other
            || !IsSmallNumber(model.GetTypeInfo(index).Type)
            || IsInQuery(node)
        )
        {
            return;
        }
        var group = Group(node);
        var site = Site(node, Name(node), kind != AccessKind.Read);
        Around(
            group,
            whole,
            kind,
            "Element",
            () =>
            {
                if (Target(group, node.Expression) is not { } array)
                {
                    return null;
                }
                var kept = sites.FreshName();
                Wrap(group, index, $"{Probe}.Index(", $", out var {kept})");
                return $", {array}, {kept}, {site}";
            }
        );
    }

    private static bool IsSmallNumber(ITypeSymbol? type) =>
        type?.SpecialType
            is SpecialType.System_Int32
                or SpecialType.System_Byte
                or SpecialType.System_SByte
                or SpecialType.System_Int16
                or SpecialType.System_UInt16
                or SpecialType.System_Char;
}
