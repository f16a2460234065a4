using System.Buffers.Binary;
using Katas.Multiprocessing.Wire;

namespace Katas.Multiprocessing.Serving;

/// <summary>
/// The worker's answers on their way to the host. They wait in the shared page, where the host finds them even when the worker is killed
/// between answering and sending; so they may be sent together, and still no item that was done is lost.
/// </summary>
internal sealed unsafe class Outbox(int descriptor, SharedPage? page)
{
    private readonly Lock gate = new();
    private readonly byte[] header = new byte[Protocol.HeaderSize];
    private int pending;
    private Thread? flusher;
    private readonly object wake = new();
    private readonly object pause = new();
    private volatile bool deferred;

    /// <summary>Takes one answer in. It goes at once where the host could not find it otherwise.</summary>
    public void Add(ToHost kind, ReadOnlySpan<byte> content)
    {
        lock (gate)
        {
            var size = Protocol.HeaderSize + content.Length;
            if (page is null || size > SharedPage.OutboxSize - pending)
            {
                FlushInside();
            }
            if (page is null || size > SharedPage.OutboxSize)
            {
                Stamp(header, kind, content.Length);
                SendPast(content);
                return;
            }
            var room = new Span<byte>(page.Outbox + pending, size);
            Stamp(room, kind, content.Length);
            content.CopyTo(room[Protocol.HeaderSize..]);
            pending += size;
            // The release: a host that sees the new position sees the whole answer.
            Volatile.Write(ref page.OutboxPublished, page.OutboxPublished + size);
        }
    }

    public void Flush()
    {
        lock (gate)
        {
            FlushInside();
        }
    }

    /// <summary>Answers may wait for more of their kind, but not behind a long job: another thread sends them soon.</summary>
    public void FlushSoon()
    {
        if (Volatile.Read(ref pending) == 0)
        {
            return;
        }
        if (!deferred)
        {
            lock (wake)
            {
                if (flusher is null)
                {
                    flusher = new Thread(FlushDeferred) { IsBackground = true, Name = "pool answers" };
                    flusher.Start();
                }
                deferred = true;
                Monitor.Pulse(wake);
            }
        }
    }

    private void FlushDeferred()
    {
        while (true)
        {
            lock (wake)
            {
                while (!deferred)
                {
                    Monitor.Wait(wake);
                }
                deferred = false;
            }
            // A burst's answers gather for a millisecond.
            lock (pause)
            {
                Monitor.Wait(pause, 1);
            }
            Flush();
        }
    }

    private void FlushInside()
    {
        if (pending == 0)
        {
            return;
        }
        Native.WriteAll(descriptor, new ReadOnlySpan<byte>(page!.Outbox, pending));
        pending = 0;
        // After a kill between the two, the host has received up to Published already and looks for nothing here.
        Volatile.Write(ref page.OutboxBase, page.OutboxPublished);
    }

    private void SendPast(ReadOnlySpan<byte> content)
    {
        Native.WriteAll(descriptor, header);
        Native.WriteAll(descriptor, content);
        if (page is not null)
        {
            var position = page.OutboxPublished + header.Length + content.Length;
            Volatile.Write(ref page.OutboxBase, position);
            Volatile.Write(ref page.OutboxPublished, position);
        }
    }

    private static void Stamp(Span<byte> room, ToHost kind, int length)
    {
        room[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(room[1..], length);
    }
}
