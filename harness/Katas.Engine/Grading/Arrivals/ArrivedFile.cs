namespace Katas.Engine.Grading;

/// <summary>One text of a submission, as it came.</summary>
/// <param name="Path">Below the submission, with '/' between folders.</param>
public sealed record ArrivedFile(string Path, byte[] Bytes);
