using System.Buffers.Binary;

namespace Katas.Multiprocessing.Wire;

/// <summary>Collects bytes of a stream and cuts them into messages.</summary>
internal sealed class MessageBuffer
{
    private const int SmallSize = 64 * 1024;
    private const int KeptSize = 8 << 20;

    private byte[] bytes = new byte[SmallSize];
    private int start;
    private int end;

    public byte[] Bytes => bytes;

    /// <summary>Bytes taken in, ever.</summary>
    public long Received { get; private set; }

    /// <summary>The kind of the next message, once its first byte is there.</summary>
    public byte? NextKind => start == end ? null : bytes[start];

    /// <summary>Room for what comes next. A large message's buffer grows as its bytes arrive, never by what its header claims.</summary>
    public Span<byte> Room()
    {
        if (start == end)
        {
            start = end = 0;
            // One large message must not be kept for as long as the pool lives.
            if (bytes.Length > KeptSize)
            {
                bytes = new byte[SmallSize];
            }
        }
        if (end == bytes.Length)
        {
            if (start >= bytes.Length / 2)
            {
                bytes.AsSpan(start, end - start).CopyTo(bytes);
                end -= start;
                start = 0;
            }
            else
            {
                Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, bytes.Length * 2L));
            }
        }
        return bytes.AsSpan(end);
    }

    public void Filled(int count)
    {
        end += count;
        Received += count;
    }

    /// <summary>Puts bytes behind those that are there already.</summary>
    public void Append(ReadOnlySpan<byte> more)
    {
        while (!more.IsEmpty)
        {
            var room = Room();
            var count = Math.Min(room.Length, more.Length);
            more[..count].CopyTo(room);
            Filled(count);
            more = more[count..];
        }
    }

    /// <summary>The next whole message, if it is there; the content is in <see cref="Bytes"/> until the next call of <see cref="Room"/>.</summary>
    public bool TryTake(out Message message)
    {
        if (!TryPeek(start, out message))
        {
            return false;
        }
        start = message.Offset + message.Length;
        return true;
    }

    /// <summary>How many whole messages of some kinds are there.</summary>
    public int CountWhole(Func<byte, bool> kinds)
    {
        var count = 0;
        for (var at = start; TryPeek(at, out var message); at = message.Offset + message.Length)
        {
            count += kinds(message.Kind) ? 1 : 0;
        }
        return count;
    }

    private bool TryPeek(int at, out Message message)
    {
        message = default;
        if (end - at < Protocol.HeaderSize)
        {
            return false;
        }
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 1));
        if (length < 0 || length > Array.MaxLength - Protocol.HeaderSize)
        {
            throw new InvalidDataException($"A message of {length} bytes: the stream is not one of messages.");
        }
        message = new Message(bytes[at], at + Protocol.HeaderSize, length);
        return end - at - Protocol.HeaderSize >= length;
    }
}

internal readonly record struct Message(byte Kind, int Offset, int Length);
