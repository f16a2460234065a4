using Katas.Multiprocessing.Calls;
using Katas.Multiprocessing.Hosting;
using Katas.Multiprocessing.Outcomes;

namespace Katas.Multiprocessing;

/// <summary>
/// Workers that are processes. A job is a static method, or a lambda or local function that captures nothing, of an assembly loaded from
/// a file; arguments and results are copied. A worker that ends while it holds an item fails that item with
/// <see cref="WorkerDiedException"/>, is replaced, and the pool goes on. What jobs write to <see cref="Console"/> is written to this
/// process's, in whole lines.
/// </summary>
/// <remarks>
/// Every call throws <see cref="JobRefusedException"/> for a job that cannot be called in another process, and
/// <see cref="ValueRefusedException"/> for an item that cannot be sent to one, before anything was started. (In a stream, such an item
/// fails in its place.) A pool that nobody has disposed does what it was asked for and lets its workers go once nothing refers to it.
/// </remarks>
public sealed class ProcessPool : IWorkerPool
{
    private readonly Dispatcher dispatcher;
    private readonly PoolCalls calls;

    /// <summary>Starts the workers, and returns without waiting for them.</summary>
    /// <param name="workers">How many; by default as many as there are processors.</param>
    /// <param name="options">How they are kept.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workers"/> is less than 1.</exception>
    /// <exception cref="JobRefusedException">The initializer cannot be called in another process.</exception>
    /// <exception cref="ValueRefusedException">The initializer's argument cannot be sent.</exception>
    /// <exception cref="PlatformNotSupportedException">The system is neither Linux nor macOS.</exception>
    public ProcessPool(int? workers = null, ProcessPoolOptions? options = null)
    {
        var count = Chunking.Workers(workers);
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            throw new PlatformNotSupportedException("ProcessPool runs on Linux and macOS.");
        }
        dispatcher = new Dispatcher(count, new WorkerTerms(options ?? new ProcessPoolOptions()));
        calls = new PoolCalls(dispatcher);
    }

    /// <inheritdoc />
    public int Workers => dispatcher.Workers;

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
    public void Close() => dispatcher.Close();

    /// <inheritdoc />
    public void Join() => dispatcher.Join();

    /// <inheritdoc />
    public void Terminate() => dispatcher.Terminate();

    /// <summary>Terminates the pool; every worker process has gone when it returns.</summary>
    public void Dispose() => calls.Dispose();
}
