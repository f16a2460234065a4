using Katas.Instrumentation;
using Katas.Wire;

namespace Katas.Runner;

/// <summary>The kit's watch over a watched build, told in messages. Any thread may ask.</summary>
internal static class ScriptWatch
{
    private const int MaxThreads = 64;

    public static void Begin(int seed) => Probe.Begin(seed);

    public static WatchSeen End(int number) => Seen(number, Probe.End());

    /// <summary>What it has seen so far; it goes on.</summary>
    public static WatchSeen SoFar(int number) => Seen(number, Probe.SoFar());

    private static WatchSeen Seen(int number, IReadOnlyList<RaceSeen> races) =>
        new(
            number,
            [
                .. races.Select(race => new Race(
                    race.What,
                    Access(race.First, race.FirstWrites),
                    Access(race.Second, race.SecondWrites)
                )),
            ],
            [
                .. Probe
                    .Threads()
                    .Where(thread => thread is { IsAlive: true, File: not "" })
                    .Take(MaxThreads)
                    .Select(thread => new ScriptFrame(thread.File, thread.Line)),
            ]
        );

    private static RacingAccess Access(SitePlace place, bool writes) =>
        new(place.File, place.Line, place.Column, writes);
}
