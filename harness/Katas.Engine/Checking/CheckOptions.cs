namespace Katas.Engine.Checking;

/// <summary>How a check is made.</summary>
/// <param name="Seed">Makes the inputs; the same seed makes the same.</param>
/// <param name="CacheFolder">Where compiled scripts are kept.</param>
public sealed record CheckOptions(int Seed, string CacheFolder)
{
    /// <summary>Runs even an unchanged starter, as the kit does when it checks itself.</summary>
    public bool JudgeStarters { get; init; }

    /// <summary>The usual: the user's own cache, and a seed nobody could foresee.</summary>
    public static CheckOptions Usual() => new(Random.Shared.Next(1, int.MaxValue), Compiling.CompileCache.UsersFolder);
}
