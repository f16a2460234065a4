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

    /// <summary>As <see cref="Map"/>, without waiting: what is wrong with the call is thrown by it, what goes wrong later is the task's.</summary>
    Task<TOut[]> MapAsync<TIn, TOut>(Func<TIn, TOut> job, IEnumerable<TIn> items, int? chunkSize = null);

    /// <summary>
    /// Calls the job on every item and gives the results in the order of the items, each as soon as it is there. The input is read on a
    /// thread of its own while results are taken, only a little ahead of them, so that both may be endless.
    /// </summary>
    /// <param name="job">What to call.</param>
    /// <param name="items">The items.</param>
    /// <param name="chunkSize">How many items go to a worker at a time.</param>
    /// <returns>
    /// The results. Work begins when they are enumerated, with every enumeration anew; leaving one early cancels what has not started. A
    /// failure is thrown in its item's place, and who goes on calling MoveNext gets the rest; one of the input's own comes last.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="chunkSize"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException">The pool has been closed or its workers cannot be started; also at the enumeration.</exception>
    IEnumerable<TOut> Imap<TIn, TOut>(Func<TIn, TOut> job, IEnumerable<TIn> items, int chunkSize = 1);

    /// <summary>As <see cref="Imap"/>, but each result comes as soon as its job has ended, whatever the order of the items.</summary>
    IAsyncEnumerable<TOut> ImapUnordered<TIn, TOut>(Func<TIn, TOut> job, IEnumerable<TIn> items, int chunkSize = 1);

    /// <summary>Calls the job on one item and waits for its result.</summary>
    /// <exception cref="InvalidOperationException">The pool has been closed or its workers cannot be started.</exception>
    /// <exception cref="OperationCanceledException">The pool was terminated meanwhile.</exception>
    /// <exception cref="Exception">Whatever the job threw, itself.</exception>
    TOut Apply<TIn, TOut>(Func<TIn, TOut> job, TIn item);

    /// <summary>Calls the job on one item, and exactly one of two callbacks when it has ended.</summary>
    /// <param name="job">What to call.</param>
    /// <param name="item">Its argument.</param>
    /// <param name="callback">Gets the result. Callbacks run one after another, on a thread of the pool's own, before the job's task is complete.</param>
    /// <param name="errorCallback">Gets the failure in place of a result; <see cref="OperationCanceledException"/> when the pool was terminated first.</param>
    /// <returns>The job's result; its exception; or cancelled when the pool is terminated first. A callback that throws makes it fail.</returns>
    /// <exception cref="InvalidOperationException">The pool has been closed or its workers cannot be started.</exception>
    Task<TOut> ApplyAsync<TIn, TOut>(
        Func<TIn, TOut> job,
        TIn item,
        Action<TOut>? callback = null,
        Action<Exception>? errorCallback = null
    );

    /// <summary>Calls the job on one item, in turn after what was asked for before.</summary>
    /// <param name="job">What to call.</param>
    /// <param name="item">Its argument.</param>
    /// <param name="cancellation">Cancels the job unless it has started; one that has started goes on.</param>
    /// <returns>The job's result; its exception; or cancelled, also when the pool is terminated first.</returns>
    /// <exception cref="InvalidOperationException">The pool has been closed or its workers cannot be started.</exception>
    Task<TOut> Submit<TIn, TOut>(Func<TIn, TOut> job, TIn item, CancellationToken cancellation = default);

    /// <summary>Takes no new work from now on; what was asked for is still done.</summary>
    void Close();

    /// <summary>Waits until every worker has gone and every callback has run.</summary>
    /// <exception cref="InvalidOperationException">Neither <see cref="Close"/> nor <see cref="Terminate"/> was called before.</exception>
    void Join();

    /// <summary>Ends the pool at once: unfinished jobs are cancelled. (A thread cannot be stopped: a job that runs in a pool of threads goes on to its end.)</summary>
    void Terminate();
}
