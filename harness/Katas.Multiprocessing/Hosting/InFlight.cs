using Katas.Multiprocessing.Calls;

namespace Katas.Multiprocessing.Hosting;

/// <summary>
/// The chunks a worker has been sent, in the order in which it runs and answers them. Guarded by its owner.
/// A chunk that was taken back stays as a gap: its bytes may still be in the pipe.
/// </summary>
internal sealed class InFlight
{
    private readonly Queue<Entry> entries = new();

    // Items that the worker is to answer.
    private long items;

    /// <summary>Chunks that the worker is to answer, or is answering.</summary>
    public int Live { get; private set; }

    /// <summary>Bytes that the worker may not have read yet.</summary>
    public int Bytes { get; private set; }

    /// <summary>Chunks answered to their end, ever; wraps round as the worker's own count does.</summary>
    public uint ChunksDone { get; private set; }

    /// <summary>Items answered, ever.</summary>
    public long ItemsDone { get; private set; }

    public void Add(EncodedChunk chunk)
    {
        entries.Enqueue(new Entry(chunk));
        Live++;
        items += chunk.Count;
        Bytes += chunk.Size;
    }

    /// <summary>Assigns the next answers to their items.</summary>
    /// <exception cref="InvalidDataException">There are more answers than items.</exception>
    public List<Run> Book(int answers)
    {
        if (answers > items)
        {
            // Nothing is booked: who is owed an answer is told when the worker has been ended.
            throw new InvalidDataException("A worker answered more than it was asked.");
        }
        var runs = new List<Run>();
        ItemsDone += answers;
        items -= answers;
        while (answers > 0)
        {
            DropGaps();
            var entry = entries.Peek();
            var count = Math.Min(answers, entry.Chunk.Count - entry.Done);
            runs.Add(new Run(entry.Chunk, entry.Done, count));
            entry.Done += count;
            answers -= count;
            if (entry.Done == entry.Chunk.Count)
            {
                Drop();
                Live--;
                ChunksDone++;
                entry.Chunk.Recycle();
            }
        }
        return runs;
    }

    /// <summary>Takes back the chunks that were not started, told how many ever were.</summary>
    public List<EncodedChunk> TakeBack(uint chunksStarted)
    {
        var keep = (int)(chunksStarted - ChunksDone);
        var back = new List<EncodedChunk>();
        foreach (var entry in entries.Where(entry => !entry.IsGap))
        {
            if (keep-- <= 0)
            {
                entry.IsGap = true;
                back.Add(entry.Chunk);
                Live--;
                items -= entry.Chunk.Count;
            }
        }
        return back;
    }

    /// <summary>After the worker's end: what nobody has answered, told whether an item was begun and not answered.</summary>
    public (Run? Held, List<EncodedChunk> Left) TakeAll(bool oneWasBegun)
    {
        Run? held = null;
        var rest = new List<EncodedChunk>();
        foreach (var entry in entries.Where(entry => !entry.IsGap))
        {
            var done = entry.Done;
            if (oneWasBegun && held is null)
            {
                held = new Run(entry.Chunk, done, 1);
                done++;
            }
            if (entry.Chunk.Without(done) is { } left)
            {
                rest.Add(left);
            }
        }
        entries.Clear();
        Live = 0;
        items = 0;
        Bytes = 0;
        ChunksDone = 0;
        ItemsDone = 0;
        return (held, rest);
    }

    public bool Contains(Chunk chunk) => entries.Any(entry => !entry.IsGap && entry.Chunk == chunk);

    public bool ContainsAnyOf(object owner) => entries.Any(entry => !entry.IsGap && entry.Chunk.Owner == owner);

    private void DropGaps()
    {
        while (entries.TryPeek(out var entry) && entry.IsGap)
        {
            Drop();
        }
    }

    private void Drop() => Bytes -= entries.Dequeue().Chunk.Size;

    private sealed class Entry(EncodedChunk chunk)
    {
        public EncodedChunk Chunk => chunk;

        public int Done { get; set; }

        public bool IsGap { get; set; }
    }
}

/// <summary>Neighbouring items of a chunk, counted from its first.</summary>
internal readonly record struct Run(EncodedChunk Chunk, int Start, int Count);
