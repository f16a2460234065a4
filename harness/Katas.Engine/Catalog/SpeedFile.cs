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
        var target = map.Int("target-milliseconds", 10, MaxMilliseconds);
        var seconds = map.Int("seconds", 1, MaxSeconds);
        var spec = new SpeedSpec(
            TimeSpan.FromSeconds(seconds),
            TimeSpan.FromSeconds(map.OptionalInt("process-pool-seconds", 1, MaxSeconds, otherwise: seconds)),
            TimeSpan.FromMilliseconds(target),
            TimeSpan.FromMilliseconds(
                map.OptionalInt("process-pool-target-milliseconds", 10, MaxMilliseconds, otherwise: target)
            ),
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
