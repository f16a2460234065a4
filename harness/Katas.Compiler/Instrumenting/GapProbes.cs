using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>
/// Behind looks that are safe by themselves. Who acts on what it saw in a second step may have been overtaken: a gap gives
/// the others the time to do so. It is no window, and reports nothing: what comes of it is seen in the results.
/// </summary>
internal sealed partial class ProbeWalker
{
    private void GapBehind(StatementSyntax statement)
    {
        if (_lockedLooks.EndingWith(statement) is { } guard)
        {
            Wrap(Group(statement), statement, "", $" {Probe}.Gap(0, {Site(statement, Name(guard), writes: true)});");
        }
    }

    private void GapBehind(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        if (
            SafeLooks.Are(method)
            || _lockedLooks.AreBehind(method)
            || SafeLooks.AreSteps(method) && IsLookedAtLater(call)
            || method.ReducedFrom is { } extension
                && WatchedTypes.IsEager(extension)
                && call.Expression is MemberAccessExpressionSyntax { Expression: var source }
                && SafeLooks.AreAt(model.GetTypeInfo(source).Type)
        )
        {
            GapBehind(call, Name(call.Expression), "");
        }
    }

    /// <summary>What a step gives is nobody else's. Only where that is thrown away, and the variable read, can anybody come in between.</summary>
    private bool IsLookedAtLater(InvocationExpressionSyntax step) =>
        step is { Parent: ExpressionStatementSyntax, ArgumentList.Arguments: [{ Expression: var place }, ..] }
        && place
            .DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .Any(name => SharedVariables.Variable(name, model) is { } variable && variables.AreReadApart(variable));

    private void GapBehind(ExpressionSyntax look, string name, string inferred) =>
        Wrap(Group(look), look, $"{inferred}{Probe}.Gap(", $", {Site(look, name, writes: true)})");
}
