using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>Text that may start work beside the thread that runs it.</summary>
internal static class Forks
{
    /// <summary>Whether it goes on beside what the statement, or the expression, starts.</summary>
    public static bool Are(SyntaxNode text, SemanticModel model) =>
        text.DescendantNodesAndSelf(inner => inner == text || inner is not StatementSyntax)
            .Any(node =>
                node is AwaitExpressionSyntax
                || Called(node, model) is { } method
                    && (Starts(method) || method.ReturnType.Name is "Task" or "ValueTask")
            );

    /// <summary>Whether the function itself, and not one inside of it, starts workers.</summary>
    public static bool AreStarted(SyntaxNode function, SemanticModel model) =>
        function
            .DescendantNodes()
            .Any(node => Called(node, model) is { } method && Starts(method) && Functions.Around(node) == function);

    private static IMethodSymbol? Called(SyntaxNode node, SemanticModel model) =>
        node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax
            ? model.GetSymbolInfo(node).Symbol as IMethodSymbol
            : null;

    private static bool Starts(IMethodSymbol method) =>
        method.ContainingType.Name switch
        {
            "Parallel" or "ParallelEnumerable" or "ThreadPool" or "TaskFactory" => true,
            "Thread" or "Task" or "Timer" => method.MethodKind == MethodKind.Constructor
                || method.Name is "Start" or "Run" or "ContinueWith",
            _ => false,
        }
        || method.ContainingType
            is {
                Name: "ProcessPool" or "WorkerThreadPool" or "IWorkerPool",
                ContainingNamespace.Name: "Multiprocessing"
            };
}
