using System.Collections;
using Katas.Multiprocessing.Calls;

namespace Katas.Multiprocessing.Streams;

/// <summary>What Imap returns: each enumeration reads the input and runs the jobs anew.</summary>
internal sealed class OrderedSequence<TIn, TOut>(
    PoolCalls pool,
    ChunkMaker<TIn, TOut> maker,
    IEnumerable<TIn> items,
    int chunkSize
) : IEnumerable<TOut>
{
    public IEnumerator<TOut> GetEnumerator() =>
        new OrderedStream<TOut>(pool.Crew, chunkSize)
        {
            Start = stream => InputReader<TIn, TOut>.Start(pool.Crew, maker, items, chunkSize, stream),
        };

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>What ImapUnordered returns: each enumeration reads the input and runs the jobs anew.</summary>
internal sealed class UnorderedSequence<TIn, TOut>(
    PoolCalls pool,
    ChunkMaker<TIn, TOut> maker,
    IEnumerable<TIn> items,
    int chunkSize
) : IAsyncEnumerable<TOut>
{
    public IAsyncEnumerator<TOut> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new UnorderedStream<TOut>(pool.Crew, chunkSize, cancellationToken)
        {
            Start = stream => InputReader<TIn, TOut>.Start(pool.Crew, maker, items, chunkSize, stream),
        };
}
