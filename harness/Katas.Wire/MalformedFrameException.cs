namespace Katas.Wire;

/// <summary>Bytes that are no message of this protocol.</summary>
public class MalformedFrameException(string message) : Exception(message);

/// <summary>A frame longer than the reader takes.</summary>
public sealed class FrameTooLongException(string message) : MalformedFrameException(message);
