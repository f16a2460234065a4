using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Hosting;
using Katas.Multiprocessing.Jobs;
using Katas.Multiprocessing.Outcomes;

namespace Katas.Multiprocessing;

/// <summary>
/// Workers that are processes. A job is a static method, or a lambda or local function that captures nothing, of an assembly loaded from
/// a file; arguments and results are copied. A worker that ends while it holds an item fails that item with
/// <see cref="WorkerDiedException"/>, is replaced, and the pool goes on.
/// </summary>
public sealed class ProcessPool : IWorkerPool
{
    private readonly Dispatcher dispatcher;
    private readonly JobTable jobs = new();

    /// <summary>Starts the workers, and returns without waiting for them.</summary>
    /// <param name="workers">How many; by default as many as there are processors.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workers"/> is less than 1.</exception>
    /// <exception cref="PlatformNotSupportedException">The system is neither Linux nor macOS.</exception>
    public ProcessPool(int? workers = null)
    {
        var count = Chunking.Workers(workers);
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            throw new PlatformNotSupportedException("ProcessPool runs on Linux and macOS.");
        }
        dispatcher = new Dispatcher(count);
    }

    /// <inheritdoc />
    public int Workers => dispatcher.Workers;

    /// <inheritdoc />
    /// <exception cref="JobRefusedException">The job cannot be called in another process.</exception>
    /// <exception cref="ValueRefusedException">An item cannot be sent to another process; nothing was started.</exception>
    public TOut[] Map<TIn, TOut>(Func<TIn, TOut> job, IEnumerable<TIn> items, int? chunkSize = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        Chunking.Check(chunkSize);
        dispatcher.ThrowUnlessOpen();
        var definition = jobs.Define(job);
        var list = items as TIn[] ?? [.. items];
        if (list.Length == 0)
        {
            return [];
        }
        var outcome = new BatchOutcome<TOut>(list.Length);
        var call = new Call<TOut>(definition, outcome);
        var size = Chunking.Size(list.Length, Workers, chunkSize);
        if (definition.Argument.AlwaysSends)
        {
            AddWhileEncoding(call, list, size);
        }
        else
        {
            dispatcher.Add([.. Encode(call, list, size)]);
        }
        return outcome.Task.GetAwaiter().GetResult();
    }

    /// <inheritdoc />
    /// <exception cref="JobRefusedException">The job cannot be called in another process.</exception>
    /// <exception cref="ValueRefusedException">The item cannot be sent to another process.</exception>
    public Task<TOut> Submit<TIn, TOut>(Func<TIn, TOut> job, TIn item, CancellationToken cancellation = default)
    {
        dispatcher.ThrowUnlessOpen();
        var definition = jobs.Define(job);
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<TOut>(cancellation);
        }
        var outcome = new SingleOutcome<TOut>();
        var chunk = Encode(new Call<TOut>(definition, outcome), [item], 1).Single();
        dispatcher.Add(chunk);
        if (cancellation.CanBeCanceled)
        {
            outcome.Watch(() => dispatcher.TryCancel(chunk), cancellation);
        }
        return outcome.Task;
    }

    /// <inheritdoc />
    public void Close() => dispatcher.Close();

    /// <inheritdoc />
    public void Join() => dispatcher.Join();

    /// <inheritdoc />
    public void Terminate() => dispatcher.Terminate();

    /// <summary>Terminates the pool; every worker process has gone when it returns.</summary>
    public void Dispose() => dispatcher.Dispose();

    private static IEnumerable<Chunk> Encode<TIn>(Call call, TIn[] items, int size)
    {
        var writer = new ByteWriter(call.Job.Types);
        var typed = call.Job.Argument as Codec<TIn>;
        for (var first = 0; first < items.Length; first += size)
        {
            var count = Math.Min(size, items.Length - first);
            writer.Clear();
            foreach (var item in items.AsSpan(first, count))
            {
                var start = writer.BeginItem();
                EncodeItem(writer, call, typed, item);
                writer.EndItem(start);
            }
            yield return new Chunk(call, first, count, writer.ToArray());
        }
    }

    private static void EncodeItem<TIn>(ByteWriter writer, Call call, Codec<TIn>? typed, TIn item)
    {
        try
        {
            if (typed is not null)
            {
                typed.Write(writer, item);
            }
            else
            {
                call.Job.Argument.WriteBoxed(writer, item);
            }
        }
        catch (ValueRefusedException refused)
        {
            refused.Within("item");
            throw;
        }
    }

    // No item can be refused, so the first jobs may run while the last items are still being encoded.
    private void AddWhileEncoding<TIn>(Call call, TIn[] items, int size)
    {
        var added = 0;
        try
        {
            foreach (var chunk in Encode(call, items, size))
            {
                dispatcher.Add(chunk);
                added += chunk.Count;
            }
        }
        catch (Exception failure) when (added > 0)
        {
            // Too large an item, or the pool was ended: what has started is waited for all the same.
            call.Fail(added, failure);
            call.Settled(items.Length - added);
        }
    }
}
