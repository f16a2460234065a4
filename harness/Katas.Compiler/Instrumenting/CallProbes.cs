using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>Before calls on objects that are not thread-safe, after the last argument that takes time.</summary>
internal sealed partial class ProbeWalker
{
    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        if (AccessContext.SeesItsText(node, model))
        {
            Visit(node.Expression);
            return;
        }
        if (model.GetSymbolInfo(node).Symbol is IMethodSymbol method)
        {
            GapBehind(node, method);
            var arguments = node.ArgumentList.Arguments;
            switch (node.Expression)
            {
                case MemberAccessExpressionSyntax { Expression: var receiver } when IsObject(receiver):
                    if (!method.IsStatic && WatchedTypes.AreWatched(method))
                    {
                        var isLong =
                            WatchedTypes.IsSlow(method.ContainingType) && !method.ReturnsVoid && !method.ReturnsByRef;
                        var group = Group(node);
                        var site = Site(node, Name(receiver), !WatchedTypes.IsLook(method));
                        if (isLong)
                        {
                            Wrap(group, node, $"{Probe}.Leave(", ")");
                        }
                        Guard(
                            group,
                            receiver,
                            [.. arguments.Select(a => a.Expression)],
                            site,
                            isLong ? "Enter" : "Call"
                        );
                    }
                    else if (
                        method.ReducedFrom is { } extension
                        && WatchedTypes.IsEager(extension)
                        && WatchedTypes.MayBe(model.GetTypeInfo(receiver).Type)
                    )
                    {
                        Guard(
                            Group(node),
                            receiver,
                            [.. arguments.Select(a => a.Expression)],
                            Site(node, Name(receiver), writes: false),
                            "Call"
                        );
                    }
                    break;
                case MemberBindingExpressionSyntax
                    when node.Parent is ConditionalAccessExpressionSyntax { Expression: var receiver } access
                        && access.WhenNotNull == node
                        && IsObject(receiver)
                        && !method.IsStatic
                        && WatchedTypes.AreWatched(method)
                        && arguments.All(a => Trivial.Is(a.Expression, model)):
                    Wrap(
                        Group(node),
                        receiver,
                        $"{Probe}.Call(",
                        $", {Site(node, Name(receiver), !WatchedTypes.IsLook(method))})"
                    );
                    break;
            }
            // Inside of the guard, which may give the array on as a span.
            ArraysOf(node);
        }
        base.VisitInvocationExpression(node);
    }

    public override void VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        if (node.Name is IdentifierNameSyntax name)
        {
            Variable(name, node);
        }
        if (model.GetSymbolInfo(node).Symbol is IPropertySymbol property)
        {
            if (WatchedTypes.AreWatched(property))
            {
                Property(node, node.Expression, property, []);
            }
            else if (
                SafeLooks.Are(property)
                && AccessContext.Of(node, model) is (var whole, AccessKind.Read)
                && whole == node
            )
            {
                GapBehind(node, Name(node), InferredName(node));
            }
        }
        base.VisitMemberAccessExpression(node);
    }

    public override void VisitSpreadElement(SpreadElementSyntax node)
    {
        LookAt(node.Expression);
        base.VisitSpreadElement(node);
    }

    public override void VisitForEachStatement(ForEachStatementSyntax node)
    {
        if (node.AwaitKeyword.IsKind(SyntaxKind.None) && LookAt(node.Expression) is { } site)
        {
            // Each step of the enumeration looks at the collection, too.
            if (
                node.Statement is BlockSyntax body
                && node.Expression is IdentifierNameSyntax name
                && variables.StaysTheSame(model.GetSymbolInfo(name).Symbol)
            )
            {
                Insert(Group(node), body.OpenBraceToken.Span.End, $" {Probe}.Call({name.Identifier.Text}, {site});");
            }
        }
        base.VisitForEachStatement(node);
    }

    /// <summary>A window on a collection that is about to be enumerated.</summary>
    private string? LookAt(ExpressionSyntax collection)
    {
        if (!IsObject(collection) || !WatchedTypes.MayBe(model.GetTypeInfo(collection).Type) || IsTyped(collection))
        {
            return null;
        }
        var site = Site(collection, Name(collection), writes: false);
        Wrap(Group(collection), collection, $"{Probe}.Call(", $", {site})");
        return site;
    }

    private void Property(
        ExpressionSyntax node,
        ExpressionSyntax receiver,
        IPropertySymbol property,
        SeparatedSyntaxList<ArgumentSyntax> arguments
    )
    {
        if (!IsObject(receiver))
        {
            return;
        }
        var (whole, kind) = AccessContext.Of(node, model);
        if (whole.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } a && a.Left == whole)
        {
            return;
        }
        var isWrite = kind is AccessKind.Assign or AccessKind.Compound or AccessKind.Step;
        if (
            property.Name == "Count"
            && receiver is IdentifierNameSyntax name
            && model.GetSymbolInfo(name).Symbol is { } symbol
            && DoubleCheck.IsFirstLook(node, symbol, model)
        )
        {
            return;
        }
        List<ExpressionSyntax> operands = [.. arguments.Select(argument => argument.Expression)];
        if (kind == AccessKind.Assign && whole == node)
        {
            operands.Add(((AssignmentExpressionSyntax)whole.Parent!).Right);
        }
        Guard(
            Group(node),
            receiver,
            operands,
            Site(node, Name(receiver), isWrite || !WatchedTypes.IsLook(property)),
            "Call"
        );
    }

    /// <summary>Puts the window's beginning behind everything that takes time before the call.</summary>
    private void Guard(
        ProbeGroup group,
        ExpressionSyntax receiver,
        IReadOnlyList<ExpressionSyntax> operands,
        string site,
        string probe
    )
    {
        var last = operands.LastOrDefault(operand => !Trivial.Is(operand, model) && !IsIdleText(operand));
        if (last is not null && IsHandler(last))
        {
            // It is written to the object piece by piece: the last piece that takes time is the last moment.
            last = Holes((InterpolatedStringExpressionSyntax)last).Last(hole => !Trivial.Is(hole, model));
        }
        if (last is null)
        {
            Wrap(group, receiver, $"{Probe}.{probe}(", $", {site})");
            return;
        }
        var isReference = last.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 };
        if (isReference || OperandTypeArguments(last) is not { } types || Target(group, receiver) is not { } target)
        {
            _groups.Remove(group);
            return;
        }
        Wrap(group, last, $"{Probe}.{probe}{types}(", $", {target}, {site})");
    }

    private string? OperandTypeArguments(ExpressionSyntax operand) =>
        operand.Parent is AssignmentExpressionSyntax assignment && assignment.Right == operand
            ? ValueTypeArguments(assignment, assignment.Left)
            : TypeArguments(operand, null);

    private bool IsHandler(ExpressionSyntax operand) =>
        operand is InterpolatedStringExpressionSyntax
        && model
            .GetTypeInfo(operand)
            .ConvertedType?.GetAttributes()
            .Any(a => a.AttributeClass?.Name == "InterpolatedStringHandlerAttribute") == true;

    private bool IsIdleText(ExpressionSyntax operand) =>
        IsHandler(operand) && Holes((InterpolatedStringExpressionSyntax)operand).All(hole => Trivial.Is(hole, model));

    private static IEnumerable<ExpressionSyntax> Holes(InterpolatedStringExpressionSyntax text) =>
        text.Contents.OfType<InterpolationSyntax>().Select(hole => hole.Expression);

    /// <summary>Something with an identity that others may have, too.</summary>
    private bool IsObject(ExpressionSyntax receiver) =>
        receiver is not BaseExpressionSyntax
        && model.GetSymbolInfo(receiver).Symbol is not INamespaceOrTypeSymbol
        && model.GetTypeInfo(receiver).Type is { IsReferenceType: true, TypeKind: TypeKind.Class or TypeKind.Interface }
        && !_privates.Has(receiver);

    /// <summary>Windows on the arrays that a call of the base library reads or fills.</summary>
    private void ArraysOf(InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (
                ArrayArguments.Access(argument, call, model) is not { } use
                || _privates.Has(argument.Expression)
                || !Follow(argument, call).All(e => Trivial.Is(e, model))
                || use.Offset is not null && !Trivial.Is(use.Offset, model)
                || use.Count is not null && !Trivial.Is(use.Count, model)
            )
            {
                continue;
            }
            var site = Site(argument, Name(argument), use.Writes);
            var probe = (use.Offset, use.Count) is (null, null) ? "Whole" : "Range";
            var stretch = use.Count is null ? "" : $"{use.Offset?.ToString() ?? "0"}, {use.Count}, ";
            Wrap(Group(argument), argument.Expression, $"{Probe}.{probe}(", $", {stretch}{site})");
        }
    }

    private static IEnumerable<ExpressionSyntax> Follow(ArgumentSyntax argument, InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.SkipWhile(a => a != argument).Skip(1).Select(a => a.Expression);
}
