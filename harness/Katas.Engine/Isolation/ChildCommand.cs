namespace Katas.Engine.Isolation;

/// <summary>A program of ours to start.</summary>
/// <param name="File">Its file.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="WorkingFolder">Where it starts and keeps its files; in a locked room, a private folder stands in its place.</param>
/// <param name="Environment">All of its environment: nothing is inherited.</param>
/// <param name="MaxFrameBytes">The longest message taken from it.</param>
/// <param name="OutputLimitBytes">What it may print in all.</param>
internal sealed record ChildCommand(
    string File,
    IReadOnlyList<string> Arguments,
    string WorkingFolder,
    IReadOnlyDictionary<string, string> Environment,
    int MaxFrameBytes,
    long OutputLimitBytes
)
{
    /// <summary>Files, folders and sockets that it sees, and cannot change, besides the base system.</summary>
    public IReadOnlyList<string> Windows { get; init; } = [];

    /// <summary>What it may take.</summary>
    public Bounds Bounds { get; init; } = new(1 << 30, Tasks: 512, FileBytes: 64 << 20);
}
