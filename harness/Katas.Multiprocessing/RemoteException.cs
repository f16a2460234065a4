namespace Katas.Multiprocessing;

/// <summary>An exception that a job threw in a worker, where its own type could not be rebuilt here.</summary>
public sealed class RemoteException : Exception
{
    internal RemoteException(string typeName, string message, string? remoteStackTrace, Exception? inner)
        : base($"{typeName}: {message}", inner)
    {
        TypeName = typeName;
        RemoteMessage = message;
        RemoteStackTrace = remoteStackTrace;
    }

    /// <summary>The full name of the exception's type in the worker.</summary>
    public string TypeName { get; }

    /// <summary>The exception's message in the worker.</summary>
    public string RemoteMessage { get; }

    /// <summary>The worker's stack trace, with files and lines where its assembly has them; null where it had none.</summary>
    public string? RemoteStackTrace { get; }
}
