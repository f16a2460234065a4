using Katas.Wire;

namespace Katas.Engine.Catalog;

/// <summary>Reads the part of a kata.yaml that is about speed.</summary>
internal static class SpeedFile
{
    private const int MaxFileBytes = 32 << 20;
    private const int MaxNumber = 100_000;
    private const int MaxSeconds = 600;
    private const int MaxMilliseconds = 10_000;

    /// <exception cref="KitFaultException">It says what it cannot say.</exception>
    public static SpeedSpec Read(TaskKind kind, YamlMap map)
    {
        var usual = new SpeedTime(
            TimeSpan.FromSeconds(map.Int("seconds", 1, MaxSeconds)),
            TimeSpan.FromMilliseconds(map.Int("target-milliseconds", 10, MaxMilliseconds))
        );
        var spec = new SpeedSpec(
            KataId
                .All.Where(kata => kata.Task == kind)
                .ToDictionary(kata => kata.Strategy, kata => Own(map, kata.StrategyName, usual)),
            kind switch
            {
                TaskKind.Hashing => Files(map.Map("files")),
                TaskKind.Factorial => Numbers(map.Map("numbers")),
                _ => Site(map.Map("site")),
            }
        );
        map.End();
        return spec;
    }

    private static SpeedTime Own(YamlMap map, string strategy, SpeedTime usual) =>
        new(
            TimeSpan.FromSeconds(map.OptionalInt($"{strategy}-seconds", 1, MaxSeconds, (int)usual.Limit.TotalSeconds)),
            TimeSpan.FromMilliseconds(
                map.OptionalInt(
                    $"{strategy}-target-milliseconds",
                    10,
                    MaxMilliseconds,
                    (int)usual.Target.TotalMilliseconds
                )
            )
        );

    private static FileWork Files(YamlMap map)
    {
        var (least, most) = map.Range("bytes", 1, MaxFileBytes);
        map.End();
        return new FileWork(least, most);
    }

    private static NumberWork Numbers(YamlMap map)
    {
        var (from, to) = map.Range("of", 0, MaxNumber);
        map.End();
        return new NumberWork(from, to);
    }

    private static SiteWork Site(YamlMap map)
    {
        var work = new SiteWork(
            TimeSpan.FromMilliseconds(map.Int("latency-milliseconds", 1, MaxMilliseconds)),
            map.Int("workers", 1, 64),
            map.Int("links", 0, 100)
        );
        map.End();
        return work;
    }
}
