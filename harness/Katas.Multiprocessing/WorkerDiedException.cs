namespace Katas.Multiprocessing;

/// <summary>A worker process ended while it held this job: it left, crashed or was killed. The pool has replaced it and goes on.</summary>
public sealed class WorkerDiedException : Exception
{
    internal WorkerDiedException(int processId, int exitCode, string item)
        : base($"The worker process {processId} ended while it held the item {item}: {Reason(exitCode)}.")
    {
        ProcessId = processId;
        ExitCode = exitCode;
        Item = item;
    }

    /// <summary>The id the worker process had.</summary>
    public int ProcessId { get; }

    /// <summary>The exit code; 128 + signal where a signal ended the process.</summary>
    public int ExitCode { get; }

    /// <summary>The number of the signal that ended the process, null where it left by itself. (An exit code above 128 counts as a signal, as in a shell.)</summary>
    public int? Signal => SignalOf(ExitCode);

    /// <summary>The item the worker held, as text of at most 200 characters.</summary>
    public string Item { get; }

    private static int? SignalOf(int exitCode) => exitCode is > 128 and <= 192 ? exitCode - 128 : null;

    private static string Reason(int exitCode) =>
        SignalOf(exitCode) switch
        {
            null => $"it left with exit code {exitCode}",
            6 => "signal 6 (SIGABRT), as after an unhandled exception or a stack overflow",
            9 => "signal 9 (SIGKILL), as when memory ran out or somebody killed it",
            11 => "signal 11 (SIGSEGV), a memory error",
            15 => "signal 15 (SIGTERM)",
            var signal => $"signal {signal}",
        };
}
