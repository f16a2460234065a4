namespace Katas.Multiprocessing;

/// <summary>
/// A fixed number of workers that call functions on items: processes (<see cref="ProcessPool"/>) or threads
/// (<see cref="WorkerThreadPool"/>). Every thread may call every member. Disposing terminates the pool and waits: every worker has gone
/// when it returns.
/// </summary>
public interface IWorkerPool : IDisposable
{
    /// <summary>How many workers there are, and so how many jobs run at a time.</summary>
    int Workers { get; }

    /// <summary>Calls the job on every item and waits for all of them.</summary>
    /// <param name="job">What to call.</param>
    /// <param name="items">The items; read to the end before the first job starts.</param>
    /// <param name="chunkSize">How many items go to a worker at a time; by default so many that each worker gets about four chunks.</param>
    /// <returns>The results in the order of the items.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="chunkSize"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The pool has been closed or its workers cannot be started.</exception>
    /// <exception cref="OperationCanceledException">The pool was terminated meanwhile.</exception>
    /// <exception cref="Exception">Whatever a job threw, itself: the first failure in the order of the items, when all jobs have ended.</exception>
    TOut[] Map<TIn, TOut>(Func<TIn, TOut> job, IEnumerable<TIn> items, int? chunkSize = null);

    /// <summary>Calls the job on one item, in turn after what was asked for before.</summary>
    /// <param name="job">What to call.</param>
    /// <param name="item">Its argument.</param>
    /// <param name="cancellation">Cancels the job unless it has started; one that has started goes on.</param>
    /// <returns>The job's result; its exception; or cancelled, also when the pool is terminated first.</returns>
    /// <exception cref="InvalidOperationException">The pool has been closed or its workers cannot be started.</exception>
    Task<TOut> Submit<TIn, TOut>(Func<TIn, TOut> job, TIn item, CancellationToken cancellation = default);

    /// <summary>Takes no new work from now on; what was asked for is still done.</summary>
    void Close();

    /// <summary>Waits until every worker has gone.</summary>
    /// <exception cref="InvalidOperationException">Neither <see cref="Close"/> nor <see cref="Terminate"/> was called before.</exception>
    void Join();

    /// <summary>Ends the pool at once: unfinished jobs are cancelled. (A thread cannot be stopped: a job that runs in a pool of threads goes on to its end.)</summary>
    void Terminate();
}
