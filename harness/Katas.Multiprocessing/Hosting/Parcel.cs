using Katas.Multiprocessing.Codecs;

namespace Katas.Multiprocessing.Hosting;

/// <summary>
/// Messages on their way to a worker, in as few writes as may be: small chunks are put together, large ones go as they lie. Used by the
/// one thread that sends.
/// </summary>
internal sealed class Parcel
{
    private const int SmallChunk = 16 * 1024;

    private readonly ByteWriter copied = new();
    private readonly List<Part> parts = [];
    private int next;
    private int offset;

    public void Clear()
    {
        copied.Clear();
        parts.Clear();
        (next, offset) = (0, 0);
    }

    /// <summary>Writes small things; complete with <see cref="EndOfCopied"/>.</summary>
    public ByteWriter Copied => copied;

    public void Add(EncodedChunk chunk, uint epoch)
    {
        chunk.WriteHead(copied, epoch);
        if (chunk.Items.Length <= SmallChunk)
        {
            copied.Bytes(chunk.Items.Span);
            return;
        }
        EndOfCopied();
        parts.Add(new Part(0, 0, chunk.Items));
    }

    /// <summary>What was written since the last time is a part.</summary>
    public void EndOfCopied()
    {
        var from = parts.Sum(part => part.Length);
        if (copied.Length > from)
        {
            parts.Add(new Part(from, copied.Length - from, default));
        }
    }

    /// <summary>Sends what there is room for; true when nothing is left, also because the worker has ended.</summary>
    public bool SendSome(WorkerProcess process)
    {
        while (next < parts.Count)
        {
            var bytes = BytesOf(parts[next]);
            var count = process.SendSome(bytes[offset..]);
            if (count < 0)
            {
                next = parts.Count;
                return true;
            }
            offset += count;
            if (offset < bytes.Length)
            {
                return false;
            }
            (next, offset) = (next + 1, 0);
        }
        return true;
    }

    /// <summary>Sends all of it, and waits for room where there is none.</summary>
    public void SendAll(WorkerProcess process)
    {
        for (; next < parts.Count; next++)
        {
            process.Send(BytesOf(parts[next]));
        }
    }

    private ReadOnlySpan<byte> BytesOf(Part part) =>
        part.Length > 0 ? copied.Written.Slice(part.From, part.Length) : part.Chunk.Span;

    /// <summary>Of what was copied, or else a chunk's own bytes.</summary>
    private readonly record struct Part(int From, int Length, ReadOnlyMemory<byte> Chunk);
}
