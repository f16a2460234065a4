namespace Katas.Wire;

/// <summary>Bytes that are no message of this protocol.</summary>
public class MalformedFrameException(string message) : Exception(message);

/// <summary>The stream ended in the middle of a frame, as it does when its writer is killed.</summary>
public sealed class FrameCutOffException(string message) : MalformedFrameException(message);

/// <summary>A frame longer than the reader takes.</summary>
/// <param name="length">Bytes that were announced.</param>
public sealed class FrameTooLongException(long length, string message) : MalformedFrameException(message)
{
    /// <summary>Bytes that were announced.</summary>
    public long Length => length;
}
