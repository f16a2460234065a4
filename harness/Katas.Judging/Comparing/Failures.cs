using Katas.Wire;

namespace Katas.Judging;

/// <summary>Tells a job's own failure from a mistake of the program that was to run it.</summary>
internal static class Failures
{
    /// <summary>What reading a file or fetching a page fails with, and what carries such a failure from another process or thread.</summary>
    private static readonly HashSet<string> Genuine =
    [
        "System.IO.IOException",
        "System.UnauthorizedAccessException",
        "System.Net.Http.HttpRequestException",
        "System.Net.Sockets.SocketException",
        "System.OperationCanceledException",
        "Katas.Multiprocessing.RemoteException",
    ];

    /// <summary>A type the script itself declares counts: whoever wraps a failure in a type of their own has seen it.</summary>
    public static bool IsOfAJob(Fault fault) =>
        fault
            .Chain()
            .Any(link => link.Kinds.Any(Genuine.Contains) || link.Type.StartsWith("Script+", StringComparison.Ordinal));
}
