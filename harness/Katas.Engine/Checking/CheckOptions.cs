using Katas.Engine.Isolation;

namespace Katas.Engine.Checking;

/// <summary>How a check is made.</summary>
/// <param name="Seed">Makes the inputs; the same seed makes the same.</param>
/// <param name="CacheFolder">Where compiled scripts are kept.</param>
public sealed record CheckOptions(int Seed, string CacheFolder)
{
    /// <summary>Runs even an unchanged starter, as the kit does when it checks itself.</summary>
    public bool JudgeStarters { get; init; }

    /// <summary>The only case to run, by name; null for all.</summary>
    public string? Case { get; init; }

    /// <summary>Whether somebody sits there and waits: what can be done behind a verdict is not done before it.</summary>
    public bool IsWaitedFor { get; init; }

    /// <summary>Whether the text of what passed is kept for measuring; else it is read again, from a folder that nobody changes.</summary>
    public bool KeepsTexts { get; init; } = true;

    /// <summary>How scripts are locked away.</summary>
    public HostIsolation Isolation { get; init; } = HostIsolation.None;

    /// <summary>The usual: the user's own cache, and a seed nobody could foresee.</summary>
    public static CheckOptions Usual() => new(Random.Shared.Next(1, int.MaxValue), Compiling.CompileCache.UsersFolder);
}
