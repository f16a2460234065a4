using Katas.Multiprocessing.Outcomes;
using Katas.Multiprocessing.Streams;

namespace Katas.Multiprocessing.Calls;

/// <summary>
/// What the two kinds of pools do alike with a call. When neither a pool that was not disposed nor a sequence of it is referred to any
/// more, it closes the pool: what was asked for is done, and the workers go.
/// </summary>
internal sealed class PoolCalls(Crew crew) : IDisposable
{
    ~PoolCalls() => crew.Close();

    public Crew Crew => crew;

    public void Dispose()
    {
        crew.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Waits for all results: large items are prepared no further ahead than the workers need.</summary>
    public TOut[] Map<TIn, TOut>(Func<TIn, TOut> job, IEnumerable<TIn> items, int? chunkSize) =>
        MapAsync(job, items, chunkSize, new Pace(crew.Workers)).GetAwaiter().GetResult();

    public Task<TOut[]> MapAsync<TIn, TOut>(Func<TIn, TOut> job, IEnumerable<TIn> items, int? chunkSize) =>
        MapAsync(job, items, chunkSize, pace: null);

    private Task<TOut[]> MapAsync<TIn, TOut>(Func<TIn, TOut> job, IEnumerable<TIn> items, int? chunkSize, Pace? pace)
    {
        ArgumentNullException.ThrowIfNull(items);
        Chunking.Check(chunkSize);
        crew.ThrowUnlessOpen();
        var maker = crew.MakerFor(job);
        var list = items as TIn[] ?? [.. items];
        if (list.Length == 0)
        {
            return Task.FromResult<TOut[]>([]);
        }
        var outcome = new BatchOutcome<TOut>(list.Length);
        var chunks = Cut(maker, list, Chunking.Size(list.Length, crew.Workers, chunkSize), outcome);
        if (maker.NeverRefuses)
        {
            AddOneByOne(chunks, outcome, list.Length, pace);
        }
        else
        {
            crew.Add([.. chunks]);
        }
        GC.KeepAlive(this);
        return outcome.Task;
    }

    public IEnumerable<TOut> Imap<TIn, TOut>(Func<TIn, TOut> job, IEnumerable<TIn> items, int chunkSize) =>
        new OrderedSequence<TIn, TOut>(this, MakerForStream(job, items, chunkSize), items, chunkSize);

    public IAsyncEnumerable<TOut> ImapUnordered<TIn, TOut>(
        Func<TIn, TOut> job,
        IEnumerable<TIn> items,
        int chunkSize
    ) => new UnorderedSequence<TIn, TOut>(this, MakerForStream(job, items, chunkSize), items, chunkSize);

    public Task<TOut> ApplyAsync<TIn, TOut>(
        Func<TIn, TOut> job,
        TIn item,
        Action<TOut>? callback,
        Action<Exception>? errorCallback
    )
    {
        if (callback is null && errorCallback is null)
        {
            return Submit(job, item, CancellationToken.None);
        }
        crew.ThrowUnlessOpen();
        var outcome = new CallbackOutcome<TOut>(crew.Callbacks, callback, errorCallback);
        crew.Add(crew.MakerFor(job).Make([item], 0, 1, outcome, 0));
        GC.KeepAlive(this);
        return outcome.Task;
    }

    public Task<TOut> Submit<TIn, TOut>(Func<TIn, TOut> job, TIn item, CancellationToken cancellation)
    {
        crew.ThrowUnlessOpen();
        var maker = crew.MakerFor(job);
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<TOut>(cancellation);
        }
        var outcome = new SingleOutcome<TOut>();
        var chunk = maker.Make([item], 0, 1, outcome, 0);
        crew.Add(chunk);
        if (cancellation.CanBeCanceled)
        {
            outcome.Watch(() => crew.TryCancel(chunk), cancellation);
        }
        GC.KeepAlive(this);
        return outcome.Task;
    }

    private ChunkMaker<TIn, TOut> MakerForStream<TIn, TOut>(Func<TIn, TOut> job, IEnumerable<TIn> items, int chunkSize)
    {
        ArgumentNullException.ThrowIfNull(items);
        Chunking.Check(chunkSize);
        crew.ThrowUnlessOpen();
        return crew.MakerFor(job);
    }

    private static IEnumerable<Chunk> Cut<TIn, TOut>(
        ChunkMaker<TIn, TOut> maker,
        TIn[] items,
        int size,
        Outcome<TOut> outcome
    )
    {
        for (var first = 0; first < items.Length; first += size)
        {
            yield return maker.Make(items, first, Math.Min(size, items.Length - first), outcome, first);
            if (first > int.MaxValue - size)
            {
                yield break;
            }
        }
    }

    // No item can be refused, so the first jobs may run while the last items are still being prepared.
    private void AddOneByOne<TOut>(IEnumerable<Chunk> chunks, BatchOutcome<TOut> outcome, int count, Pace? pace)
    {
        var added = 0;
        try
        {
            foreach (var chunk in chunks)
            {
                crew.Add(chunk);
                added += chunk.Count;
                pace?.Keep(chunk, outcome, notAdded: count - added);
            }
        }
        catch (Exception failure) when (added > 0)
        {
            // Too large an item, or the pool was ended: what has started is waited for all the same.
            outcome.Fail(added, failure);
            outcome.Settled(count - added);
        }
    }
}
