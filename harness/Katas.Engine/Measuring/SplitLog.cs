using Katas.Judging;

namespace Katas.Engine.Measuring;

/// <summary>What speed is made of, from the rounds in which that was looked at.</summary>
internal sealed class SplitLog
{
    /// <summary>A speed-up over itself that is less than this part of the reference's gain is looked at closely.</summary>
    private const double Suspicious = 0.7;

    /// <summary>One round alone may be an accident.</summary>
    private const int FewestRounds = 3;

    private readonly List<Entry> _entries = [];
    private readonly List<double> _inFlight = [];

    /// <summary>Rounds in it.</summary>
    public int Count => _inFlight.Count;

    /// <summary>Whether the submission's speed may have another cause than parallelism.</summary>
    public bool IsSuspicious =>
        _entries.Count >= FewestRounds
        && SignedRank.Centre([.. _entries.Select(entry => entry.OneCore / entry.Parallel)])
            < 1
                + (
                    Suspicious
                    * (SignedRank.Centre([.. _entries.Select(entry => entry.Sequential / entry.Reference)]) - 1)
                );

    public void Add(IReadOnlyDictionary<Contestant, TimeSpan> times, IReadOnlyDictionary<Contestant, TimedRun> runs)
    {
        var submission = times[Contestant.Submission];
        _inFlight.Add(runs[Contestant.Submission].InFlight / submission);
        if (times.TryGetValue(Contestant.OneCore, out var oneCore))
        {
            _entries.Add(
                new Entry(
                    times[Contestant.Sequential],
                    times[Contestant.Reference],
                    submission,
                    oneCore,
                    runs[Contestant.Submission].Spent.Script,
                    runs[Contestant.OneCore].Spent.Script,
                    times.TryGetValue(Contestant.NextToNothing, out var little) ? little : null
                )
            );
        }
    }

    /// <summary>Middles of all that was seen; null where nothing was.</summary>
    public SpeedSplit? Of(double? effectiveCores) =>
        _entries.Count == 0
            ? null
            : new SpeedSplit
            {
                Sequential = Middle(_entries.Select(entry => entry.Sequential)),
                Parallel = Middle(_entries.Select(entry => entry.Parallel)),
                OneCore = Middle(_entries.Select(entry => entry.OneCore)),
                ParallelWork = Middle(_entries.Select(entry => entry.ParallelWork)),
                OneCoreWork = Middle(_entries.Select(entry => entry.OneCoreWork)),
                EffectiveCores = effectiveCores,
                Idle = _entries.Any(entry => entry.Idle is not null)
                    ? Middle(_entries.Select(entry => entry.Idle).OfType<TimeSpan>())
                    : null,
            };

    /// <summary>What a crawl waited for.</summary>
    public CrawlSpeed OfCrawl(TimeSpan bound, IReadOnlyList<TimedRound> rounds) =>
        new(
            bound,
            Middle(rounds.Select(round => round.Submission)),
            Middle(rounds.Select(round => round.Reference)),
            SignedRank.Centre(_inFlight)
        );

    private static TimeSpan Middle(IEnumerable<TimeSpan> times) =>
        TimeSpan.FromSeconds(SignedRank.Centre([.. times.Select(time => time.TotalSeconds)]));

    private sealed record Entry(
        TimeSpan Sequential,
        TimeSpan Reference,
        TimeSpan Parallel,
        TimeSpan OneCore,
        TimeSpan ParallelWork,
        TimeSpan OneCoreWork,
        TimeSpan? Idle
    );
}
