using System.Buffers.Binary;

namespace Katas.Wire.Tests;

/// <summary>Frames and streams as the tests need them.</summary>
internal static class Frames
{
    public const int Limit = 1 << 20;

    public static byte[] Of(params IEnumerable<Message> messages)
    {
        using var output = new MemoryStream();
        using var frames = new FrameStream(Stream.Null, output, Limit);
        foreach (var message in messages)
        {
            frames.Write(message);
        }
        return output.ToArray();
    }

    public static byte[] Raw(uint length, byte version, byte kind, params ReadOnlySpan<byte> payload)
    {
        var frame = new byte[6 + payload.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(frame, length);
        (frame[4], frame[5]) = (version, kind);
        payload.CopyTo(frame.AsSpan(6));
        return frame;
    }

    public static FrameStream Reading(byte[] bytes, int limit = Limit) =>
        new(new MemoryStream(bytes), Stream.Null, limit);

    public static List<Message> ReadAll(Stream input)
    {
        using var frames = new FrameStream(input, Stream.Null, Limit);
        var messages = new List<Message>();
        while (frames.Read() is { } message)
        {
            messages.Add(message);
        }
        return messages;
    }

    /// <summary>What reading every frame of <paramref name="bytes"/> ended with: null for a clean end.</summary>
    public static Exception? Failure(byte[] bytes, int limit = Limit)
    {
        try
        {
            using var frames = Reading(bytes, limit);
            while (frames.Read() is not null) { }
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }
}
