using Katas.Multiprocessing.Calls;
using Katas.Multiprocessing.Outcomes;
using Katas.Multiprocessing.Threading;

namespace Katas.Multiprocessing;

/// <summary>
/// Workers that are threads of their own in this process. Nothing is copied, and a job may capture what it likes; otherwise it does what
/// <see cref="ProcessPool"/> does. Disposing waits for running jobs, as a thread cannot be stopped.
/// </summary>
/// <remarks>A job that waits for another job of its own pool may wait for ever, when all workers wait like that.</remarks>
public sealed class WorkerThreadPool : IWorkerPool
{
    private readonly ThreadCrew crew;
    private readonly PoolCalls calls;

    /// <summary>Starts the threads.</summary>
    /// <param name="workers">How many; by default as many as there are processors.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workers"/> is less than 1.</exception>
    public WorkerThreadPool(int? workers = null)
    {
        crew = new ThreadCrew(Chunking.Workers(workers));
        calls = new PoolCalls(crew);
    }

    /// <inheritdoc />
    public int Workers => crew.Workers;

    /// <inheritdoc />
    public TOut[] Map<TIn, TOut>(Func<TIn, TOut> job, IEnumerable<TIn> items, int? chunkSize = null) =>
        calls.Map(job, items, chunkSize);

    /// <inheritdoc />
    public Task<TOut[]> MapAsync<TIn, TOut>(Func<TIn, TOut> job, IEnumerable<TIn> items, int? chunkSize = null) =>
        calls.MapAsync(job, items, chunkSize);

    /// <inheritdoc />
    public IEnumerable<TOut> Imap<TIn, TOut>(Func<TIn, TOut> job, IEnumerable<TIn> items, int chunkSize = 1) =>
        calls.Imap(job, items, chunkSize);

    /// <inheritdoc />
    public IAsyncEnumerable<TOut> ImapUnordered<TIn, TOut>(
        Func<TIn, TOut> job,
        IEnumerable<TIn> items,
        int chunkSize = 1
    ) => calls.ImapUnordered(job, items, chunkSize);

    /// <inheritdoc />
    public TOut Apply<TIn, TOut>(Func<TIn, TOut> job, TIn item) => Submit(job, item).GetAwaiter().GetResult();

    /// <inheritdoc />
    public Task<TOut> ApplyAsync<TIn, TOut>(
        Func<TIn, TOut> job,
        TIn item,
        Action<TOut>? callback = null,
        Action<Exception>? errorCallback = null
    ) => calls.ApplyAsync(job, item, callback, errorCallback);

    /// <inheritdoc />
    public Task<TOut> Submit<TIn, TOut>(Func<TIn, TOut> job, TIn item, CancellationToken cancellation = default) =>
        calls.Submit(job, item, cancellation);

    /// <inheritdoc />
    public void Close() => crew.Close();

    /// <inheritdoc />
    public void Join() => crew.Join();

    /// <inheritdoc />
    public void Terminate() => crew.Terminate();

    /// <summary>Terminates the pool; every thread has gone when it returns.</summary>
    public void Dispose() => calls.Dispose();
}
