using Katas.Multiprocessing.Calls;
using Katas.Multiprocessing.Outcomes;

namespace Katas.Multiprocessing.Threading;

/// <summary>A chunk for a thread of this process: the items as they are.</summary>
internal abstract class LocalChunk : Chunk
{
    public abstract void Run();
}

internal sealed class LocalChunk<TIn, TOut>(
    ThreadCrew crew,
    Func<TIn, TOut> job,
    ArraySegment<TIn> items,
    Outcome<TOut> outcome,
    int index
) : LocalChunk
{
    public override int Count => items.Count;

    public override object Owner => outcome.Owner;

    public override void Run()
    {
        for (var done = 0; done < items.Count; done++)
        {
            // Terminate stops a chunk between two of its items.
            if (crew.Ended && done > 0)
            {
                outcome.Cancel(index + done);
                continue;
            }
            try
            {
                outcome.Succeed(index + done, job(items[done]));
            }
            catch (Exception failure)
            {
                // Whatever it is belongs to the caller of the job.
                outcome.Fail(index + done, failure);
            }
        }
        outcome.Settled(items.Count);
    }

    public override void CancelAll()
    {
        for (var done = 0; done < items.Count; done++)
        {
            outcome.Cancel(index + done);
        }
        outcome.Settled(items.Count);
    }
}

internal sealed class LocalChunks<TIn, TOut>(ThreadCrew crew, Func<TIn, TOut> job) : ChunkMaker<TIn, TOut>
{
    public override bool NeverRefuses => false;

    public override Chunk Make(TIn[] items, int from, int count, Outcome<TOut> outcome, int index) =>
        new LocalChunk<TIn, TOut>(crew, job, new ArraySegment<TIn>(items, from, count), outcome, index);
}
