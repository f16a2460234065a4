using Katas.Multiprocessing.Calls;

namespace Katas.Multiprocessing.Streams;

/// <summary>
/// Reads an input on a thread of its own, as far ahead as its stream allows. So an input may take its time, and may even wait for results
/// of its own earlier items.
/// </summary>
internal sealed class InputReader<TIn, TOut>(
    Crew crew,
    ChunkMaker<TIn, TOut> maker,
    IEnumerable<TIn> items,
    int chunkSize,
    ResultStream<TOut> stream
)
{
    private const int MaxAtOnce = 64;

    // Only an input that lies in memory cannot block, so that chunks of it may wait for more of their kind.
    private readonly int atOnce = items is IList<TIn> ? MaxAtOnce : 1;
    private readonly List<TIn> next = [];
    private readonly List<Chunk> ready = [];

    /// <exception cref="InvalidOperationException">The pool takes no new work.</exception>
    public static void Start(
        Crew crew,
        ChunkMaker<TIn, TOut> maker,
        IEnumerable<TIn> items,
        int chunkSize,
        ResultStream<TOut> stream
    )
    {
        crew.OpenInput(stream);
        var reader = new InputReader<TIn, TOut>(crew, maker, items, chunkSize, stream);
        new Thread(reader.Run) { IsBackground = true, Name = "pool input" }.Start();
    }

    private void Run()
    {
        Exception? failure = null;
        try
        {
            using var source = items.GetEnumerator();
            while (stream.WaitForRoom() && ReadOn(source)) { }
        }
        catch (Exception thrown)
        {
            // The input's own: it comes after the results of what was read before.
            failure = thrown;
        }
        Prepare();
        Send();
        stream.InputHasEnded(failure);
    }

    /// <summary>False at the end of the input.</summary>
    private bool ReadOn(IEnumerator<TIn> source)
    {
        do
        {
            if (!source.MoveNext())
            {
                return false;
            }
            next.Add(source.Current);
            if (next.Count == chunkSize)
            {
                Prepare();
                if (ready.Count >= atOnce)
                {
                    Send();
                }
            }
        } while (next.Count > 0 || stream.MayReadOn);
        Send();
        return true;
    }

    private void Prepare()
    {
        if (next.Count == 0)
        {
            return;
        }
        TIn[] chunk = [.. next];
        next.Clear();
        try
        {
            Prepare(chunk, 0, chunk.Length);
        }
        catch (Exception)
        {
            // One of them cannot be sent, or fails when it is read; each of the others still goes its way.
            for (var index = 0; index < chunk.Length; index++)
            {
                PrepareOne(chunk, index);
            }
        }
    }

    private void Prepare(TIn[] chunk, int from, int count)
    {
        var outcome = new ChunkOutcome<TOut>(stream, count);
        var made = maker.Make(chunk, from, count, outcome, 0);
        stream.Announce(outcome);
        ready.Add(made);
    }

    private void PrepareOne(TIn[] chunk, int index)
    {
        try
        {
            Prepare(chunk, index, 1);
        }
        catch (Exception refused)
        {
            var outcome = new ChunkOutcome<TOut>(stream, 1);
            stream.Announce(outcome);
            outcome.Fail(0, refused);
            outcome.Settled(1);
        }
    }

    private void Send()
    {
        if (ready.Count > 0 && !crew.TryAddMore(stream, [.. ready]))
        {
            foreach (var chunk in ready)
            {
                chunk.CancelAll();
            }
        }
        ready.Clear();
    }
}
