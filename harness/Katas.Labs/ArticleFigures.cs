using Katas.Labs.Results;

namespace Katas.Labs;

/// <summary>What the article measured, in seconds: another machine, another language, another time.</summary>
internal static class ArticleFigures
{
    public static IReadOnlyList<ArticleColumn> CpuBound { get; } =
    [
        new(
            "A2",
            "403,345 names, 4 workers",
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["loop"] = 16.230872,
                ["processes"] = 4.874608,
                ["threads"] = 21.812273,
            }
        ),
        new(
            "A11",
            "with executors, 4 workers",
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["loop"] = 12.71012,
                ["processes"] = 5.799454,
                ["threads"] = 18.085609,
                ["executor-threads"] = 18.403806,
                ["executor-processes"] = 5.764657,
            }
        ),
    ];

    public static IReadOnlyList<ArticleColumn> TrivialWork { get; } =
    [
        new(
            "A3",
            "403,365 names, 4 workers",
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["loop"] = 0.182251,
                ["processes"] = 0.39652,
                ["threads"] = 0.234787,
            }
        ),
    ];

    public static IReadOnlyList<ArticleColumn> MapOrApplyAsync { get; } =
    [
        new(
            "A8",
            "process pool, 4 workers",
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["processes-map"] = 5.706731,
                ["processes-apply-async"] = 5.700147,
            }
        ),
    ];
}
