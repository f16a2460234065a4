using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>Calls that take what keeps others out, and calls that give it back, where there is no lock statement to see it by.</summary>
internal static class Locking
{
    private static readonly string[] Guards =
    [
        "Lock",
        "Monitor",
        "Mutex",
        "ReaderWriterLock",
        "ReaderWriterLockSlim",
        "Semaphore",
        "SemaphoreSlim",
        "SpinLock",
        "WaitHandle",
    ];
    private static readonly string[] Taking =
    [
        "AcquireReaderLock",
        "AcquireWriterLock",
        "Enter",
        "EnterReadLock",
        "EnterUpgradeableReadLock",
        "EnterWriteLock",
        "TryEnter",
        "Wait",
        "WaitAsync",
        "WaitOne",
    ];
    private static readonly string[] Giving =
    [
        "Exit",
        "ExitReadLock",
        "ExitUpgradeableReadLock",
        "ExitWriteLock",
        "Release",
        "ReleaseMutex",
        "ReleaseReaderLock",
        "ReleaseWriterLock",
    ];

    /// <summary>Whether the call takes a lock that is given back at the end of a using statement.</summary>
    public static bool TakesForScope(InvocationExpressionSyntax call, SemanticModel model) =>
        Is(call, ["EnterScope"], model);

    /// <summary>Whether the statement, by itself or by a part of it, takes a lock.</summary>
    public static bool Takes(StatementSyntax statement, SemanticModel model) =>
        Call(statement, Taking, model) is not null;

    /// <summary>The lock that the statement, by itself or by a part of it, gives back; null where it gives back none.</summary>
    public static ExpressionSyntax? GivenBack(StatementSyntax statement, SemanticModel model) =>
        Call(statement, Giving, model) is { Expression: var named } ? named : null;

    private static InvocationExpressionSyntax? Call(StatementSyntax statement, string[] names, SemanticModel model) =>
        statement
            .DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax)
            .OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => Is(call, names, model));

    private static bool Is(InvocationExpressionSyntax call, string[] names, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: var type } method
        && names.Contains(method.Name)
        && Guards.Contains(type.Name)
        && SafeLooks.IsOfThreading(type);
}
