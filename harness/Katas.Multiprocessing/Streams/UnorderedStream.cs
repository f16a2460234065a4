using System.Threading.Channels;
using Katas.Multiprocessing.Calls;

namespace Katas.Multiprocessing.Streams;

/// <summary>
/// Results as they come. An item's failure is thrown in its turn; who calls <see cref="MoveNextAsync"/> again gets the next.
/// </summary>
internal sealed class UnorderedStream<TOut>(Crew crew, int chunkSize, CancellationToken cancellation)
    : ResultStream<TOut>(crew, chunkSize),
        IAsyncEnumerator<TOut>
{
    private const int TellAfter = 16;

    private readonly Channel<Item<TOut>> arrived = Channel.CreateUnbounded<Item<TOut>>(
        new UnboundedChannelOptions { SingleReader = true }
    );
    private Action<UnorderedStream<TOut>>? start;
    private int untold;
    private bool endingThrown;

    /// <summary>What begins the reading of the input, at the first <see cref="MoveNextAsync"/>.</summary>
    public required Action<UnorderedStream<TOut>> Start
    {
        init => start = value;
    }

    public TOut Current { get; private set; } = default!;

    public override void Ended(in Item<TOut> item) => arrived.Writer.TryWrite(item);

    public ValueTask<bool> MoveNextAsync()
    {
        cancellation.ThrowIfCancellationRequested();
        if (start is not null)
        {
            start(this);
            start = null;
        }
        return arrived.Reader.TryRead(out var item) ? new ValueTask<bool>(Take(item)) : WaitAsync();
    }

    public ValueTask DisposeAsync()
    {
        Leave();
        return default;
    }

    protected override void AnnouncedInside(ChunkOutcome<TOut> chunk) { }

    protected override void SettledInside(ChunkOutcome<TOut>? chunk)
    {
        if (InputEnded && ahead.AllSettled)
        {
            arrived.Writer.TryComplete();
        }
    }

    private bool Take(Item<TOut> item)
    {
        if (++untold == TellAfter)
        {
            Tell();
        }
        Current = item.Get();
        return true;
    }

    private async ValueTask<bool> WaitAsync()
    {
        Tell();
        while (await arrived.Reader.WaitToReadAsync(cancellation).ConfigureAwait(false))
        {
            if (arrived.Reader.TryRead(out var item))
            {
                return Take(item);
            }
        }
        if (Ending is { } ending && !endingThrown)
        {
            endingThrown = true;
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(ending);
        }
        return false;
    }

    private void Tell()
    {
        Consumed(untold);
        untold = 0;
    }
}
