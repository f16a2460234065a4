using System.Buffers.Binary;

namespace Katas.Wire;

/// <summary>
/// Messages in frames over one byte stream each way: four bytes of length (little-endian, of what follows),
/// one byte of protocol version, one byte of kind, then the message.
/// One thread may read while others write; writes are serialised here.
/// </summary>
public sealed class FrameStream(Stream input, Stream output, int maxFrameBytes) : IDisposable
{
    /// <summary>Both ends must speak the same version: a stale process is told so instead of being misread.</summary>
    public const byte Version = 2;

    private const int HeaderBytes = 6;
    private const int FirstRoomBytes = 1 << 20;
    private readonly Lock _writing = new();
    private readonly byte[] _header = new byte[HeaderBytes];

    /// <summary>Bytes received in whole frames so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Writes one message and flushes it; safe from any thread.</summary>
    /// <exception cref="IOException">The other end has gone.</exception>
    public void Write(Message message) => Write(message, flush: true);

    /// <summary>Writes one message that may wait for the next flush; safe from any thread.</summary>
    /// <exception cref="IOException">The other end has gone.</exception>
    public void WriteLater(Message message) => Write(message, flush: false);

    /// <summary>The next message, or null at the end of the stream between two frames.</summary>
    /// <exception cref="MalformedFrameException">What came is not a frame of this protocol, or is longer than allowed.</exception>
    /// <exception cref="IOException">The stream failed.</exception>
    public Message? Read()
    {
        var got = input.ReadAtLeast(_header, HeaderBytes, throwOnEndOfStream: false);
        if (got == 0)
        {
            return null;
        }
        if (got < HeaderBytes)
        {
            throw new FrameCutOffException("the stream ended inside a frame's header");
        }
        var length = BinaryPrimitives.ReadUInt32LittleEndian(_header);
        if (_header[4] != Version)
        {
            throw new MalformedFrameException($"protocol version {_header[4]} where {Version} was expected");
        }
        if (length < 2)
        {
            throw new MalformedFrameException($"a frame of {length} bytes has no kind");
        }
        if (length > (uint)maxFrameBytes)
        {
            throw new FrameTooLongException(
                length,
                $"a frame of {length:N0} bytes; at most {maxFrameBytes:N0} are taken"
            );
        }
        var payload = ReadPayload((int)length - 2);
        BytesRead += HeaderBytes + payload.Length;
        return MessageCodec.Decode(_header[5], payload);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        input.Dispose();
        output.Dispose();
    }

    /// <summary>Room is made as the bytes come: a length alone, which anybody can claim, takes none.</summary>
    private byte[] ReadPayload(int length)
    {
        var payload = new byte[Math.Min(length, FirstRoomBytes)];
        var filled = 0;
        while (true)
        {
            filled += input.ReadAtLeast(payload.AsSpan(filled), payload.Length - filled, throwOnEndOfStream: false);
            if (filled < payload.Length)
            {
                throw new FrameCutOffException("the stream ended inside a frame");
            }
            if (filled == length)
            {
                return payload;
            }
            Array.Resize(ref payload, (int)Math.Min(length, payload.Length * 2L));
        }
    }

    private void Write(Message message, bool flush)
    {
        var frame = MessageCodec.Encode(message, HeaderBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(), (uint)(frame.Length - 4));
        frame[4] = Version;
        frame[5] = MessageCodec.KindOf(message);
        lock (_writing)
        {
            output.Write(frame);
            if (flush)
            {
                output.Flush();
            }
        }
    }
}
