namespace Katas.Multiprocessing;

/// <summary>A pool's worker processes cannot be started, so that the pool has ended; every job that it still had fails with this.</summary>
public sealed class WorkerStartException : InvalidOperationException
{
    internal WorkerStartException(string message, Exception? inner = null)
        : base(message, inner) { }

    /// <summary>The same for another caller: each gets an exception of its own.</summary>
    internal WorkerStartException Again() => new(Message, InnerException ?? this);
}
