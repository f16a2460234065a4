namespace Katas.Engine.Grading;

/// <summary>The scripts of one submission, and what was left out of it.</summary>
/// <param name="Files">Paths below the submission.</param>
/// <param name="Remarks">A sentence for each thing that was not taken.</param>
/// <param name="Newest">When the newest of its files was last written.</param>
public sealed record Contents(IReadOnlyList<ArrivedFile> Files, IReadOnlyList<string> Remarks, DateTimeOffset Newest);
