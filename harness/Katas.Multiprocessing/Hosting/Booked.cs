using Katas.Multiprocessing.Codecs;

namespace Katas.Multiprocessing.Hosting;

/// <summary>
/// Items that a worker has said it answered, one answer after another. Nobody else knows of them any more: what is not read in the end
/// must be failed.
/// </summary>
internal sealed class Booked(List<Run> runs)
{
    private int at;
    private int offset;

    public bool Any => at < runs.Count;

    public void TakeResult(ByteReader content)
    {
        runs[at].Chunk.Call.Receive(Index, content);
        Advance();
    }

    public void TakeFailure(ByteReader content)
    {
        runs[at].Chunk.Call.ReceiveFailure(Index, content);
        Advance();
    }

    /// <summary>The worker has lost its way before it came to these.</summary>
    public void FailRest()
    {
        while (Any)
        {
            runs[at]
                .Chunk.Call.Fail(
                    Index,
                    new InvalidDataException(
                        "The worker sent what is no message, where the answer to this item should be."
                    )
                );
            Advance();
        }
    }

    private int Index => runs[at].Chunk.First + runs[at].Start + offset;

    private void Advance()
    {
        if (++offset == runs[at].Count)
        {
            runs[at].Chunk.Call.Settled(offset);
            (at, offset) = (at + 1, 0);
        }
    }
}
