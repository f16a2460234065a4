using System.Globalization;
using Katas.Instrumentation;
using Katas.Wire;

namespace Katas.Runner;

/// <summary>The kit's watch over a watched build, told in messages. Any thread may ask.</summary>
internal static class ScriptWatch
{
    private const int MaxThreads = 64;

    /// <summary>Tells worker processes that a watch is on, and its seed.</summary>
    private const string Variable = "KATAS_WATCH";

    public static void Begin(int seed)
    {
        Environment.SetEnvironmentVariable(Variable, seed.ToString(CultureInfo.InvariantCulture));
        Probe.Begin(seed);
    }

    public static WatchSeen End(int number)
    {
        Environment.SetEnvironmentVariable(Variable, null);
        return Seen(number, Probe.End());
    }

    /// <summary>
    /// In a worker process: where the script is watched, its jobs are slowed down here, too, so that those who look at what all share
    /// and act on it in a second step are overtaken. What they do is seen by the judge.
    /// </summary>
    public static void Join()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var seed))
        {
            Probe.Begin(unchecked(seed + Environment.ProcessId), isWorker: true);
            Probe.Fork();
        }
    }

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
