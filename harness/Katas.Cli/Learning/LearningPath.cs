using Katas.Engine.Catalog;

namespace Katas.Cli.Learning;

/// <summary>The order that katas/README.md suggests: one strategy through all tasks, then the next.</summary>
internal static class LearningPath
{
    private static readonly Strategy[] Order =
    [
        Strategy.Sequential,
        Strategy.ThreadPool,
        Strategy.Locked,
        Strategy.Futures,
        Strategy.ProcessPool,
    ];

    public static IReadOnlyList<Kata> Of(Kit kit) =>
        [.. kit.Katas.OrderBy(kata => Array.IndexOf(Order, kata.Id.Strategy)).ThenBy(kata => kata.Id.Task)];
}
