using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>
/// Behind looks that are safe by themselves. Who acts on what it saw in a second step may have been overtaken: a gap gives
/// the others the time to do so. It is no window, and reports nothing: what comes of it is seen in the results.
/// </summary>
internal sealed partial class ProbeWalker
{
    private void GapBehind(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        if (
            SafeLooks.Are(method)
            // What it gives is nobody else's; only where that is thrown away can anybody come before the next look.
            || SafeLooks.AreSteps(method) && call.Parent is ExpressionStatementSyntax
            || method.ReducedFrom is { } extension
                && WatchedTypes.IsEager(extension)
                && call.Expression is MemberAccessExpressionSyntax { Expression: var source }
                && SafeLooks.AreAt(model.GetTypeInfo(source).Type)
        )
        {
            GapBehind(call, Name(call.Expression), "");
        }
    }

    private void GapBehind(ExpressionSyntax look, string name, string inferred) =>
        Wrap(Group(look), look, $"{inferred}{Probe}.Gap(", $", {Site(look, name, writes: true)})");
}
