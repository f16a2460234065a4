using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Engine.Measuring;

/// <summary>The measurement of one kata: rounds, until the points are known or the time is up.</summary>
/// <param name="submission">Who is measured.</param>
/// <param name="sequential">The sequential reference; null where the kata itself is sequential.</param>
/// <param name="clock">Times the turns.</param>
/// <param name="runner">Runs the rounds.</param>
internal sealed class Measurement(
    KataTask task,
    Workload workload,
    TaskCalibration? calibration,
    Contender submission,
    Contender? sequential,
    BenchmarkClock clock,
    RoundRunner runner
)
{
    private const int WarmUpRounds = 1;
    private const int MostRounds = 60;

    /// <summary>Rounds in which what the speed is made of is looked at, too.</summary>
    private const int SplitRounds = 3;

    /// <summary>Rounds in which it is looked at how long next to nothing takes: it hardly differs, and is only told.</summary>
    private const int IdleRounds = 2;

    private const int FewestJobsPerWorker = 4;

    /// <summary>Rounds to be left out before it is said that the machine is too busy, besides two for each that counts.</summary>
    private const int Patience = 8;

    private readonly KataId _kata = submission.Kata;
    private readonly List<TimedRound> _rounds = [];
    private readonly SplitLog _split = new();
    private bool _looksCloser;

    public async Task<SpeedOutcome> RunAsync(
        SpeedSpec spec,
        int seed,
        SpeedOptions options,
        CancellationToken cancellation
    )
    {
        var began = TimeProvider.System.GetTimestamp();
        var limit = options.Limit ?? spec.TimeOf(_kata.Strategy).Limit;
        for (var round = 0; ; round++)
        {
            var order = Order(round);
            workload.Renew(Jobs(spec), SeedOf(seed, round));
            if (await runner.RunAsync(order, cancellation) is not (var times, var runs))
            {
                continue;
            }
            if (FailureOf(runs) is { } findings)
            {
                var disturbance = Disturbance.Of([.. runs.Values]);
                if (findings[0].Code == Verdict.TimeLimit && disturbance.IsTooMuch)
                {
                    // It may be the others who were too slow to leave it the processors.
                    var foreign = disturbance.Foreign;
                    return new SpeedOutcome(
                        new SpeedReport(SpeedState.Inconclusive)
                        {
                            Reason = SpeedPhrases.TooBusy(EstimateOf(_rounds), foreign),
                        },
                        []
                    );
                }
                return new SpeedOutcome(SpeedReport.NotMeasured, findings);
            }
            if (round < WarmUpRounds)
            {
                continue;
            }
            Keep(times, runs, options);
            var estimate = EstimateOf(_rounds);
            var took = TimeProvider.System.GetElapsedTime(began);
            options.Progress($"round {_rounds.Count}, {took.TotalSeconds:0} s");
            if (Conclude(estimate, took, limit) is { } report)
            {
                if (options.Artifacts is { } artifacts)
                {
                    clock.Export(Path.Combine(artifacts, _kata.TaskName, _kata.StrategyName), _kata.ToString());
                }
                return new SpeedOutcome(report, []);
            }
        }
    }

    /// <summary>The same in every process, as HashCode is not.</summary>
    private int SeedOf(int seed, int round) =>
        BinaryPrimitives.ReadInt32LittleEndian(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {_kata} timed round {round}"))
        );

    private SpeedEstimate EstimateOf(IReadOnlyList<TimedRound> rounds) =>
        sequential is null ? SpeedJudge.OfSequential(rounds) : SpeedJudge.OfParallel(rounds);

    /// <summary>How much work makes the reference's parallel run take its time here.</summary>
    private int Jobs(SpeedSpec spec)
    {
        var target = spec.TimeOf(_kata.Strategy).Target;
        if (workload is SiteWorkload site)
        {
            return site.JobsFor(target);
        }
        var cores = sequential is null ? 1 : calibration!.EffectiveCores;
        return Math.Max(FewestJobsPerWorker * workload.Workers, (int)(target * cores / calibration!.JobTime));
    }

    /// <summary>To and fro, so that what changes slowly hits nobody more than others.</summary>
    private List<Contestant> Order(int round)
    {
        List<Contestant> order = [Contestant.Reference, Contestant.Submission];
        if (sequential is not null)
        {
            order.Insert(0, Contestant.Sequential);
            var looks = round >= WarmUpRounds && _split.Count < SplitRounds;
            if (looks && _split.Count < IdleRounds)
            {
                order.Add(Contestant.NextToNothing);
            }
            if (workload is not SiteWorkload && (looks || _looksCloser))
            {
                order.Add(Contestant.OneCore);
            }
        }
        if (round % 2 == 1)
        {
            order.Reverse();
        }
        return order;
    }

    /// <summary>A wrong answer of the submission ends it; one of a reference is our fault.</summary>
    private IReadOnlyList<Finding>? FailureOf(IReadOnlyDictionary<Contestant, TimedRun> runs)
    {
        foreach (var (contestant, one) in runs.Where(one => one.Value.Findings.Count > 0))
        {
            if (contestant is Contestant.Sequential or Contestant.Reference && !IsLateAmongOthers(one))
            {
                throw new IOException($"the {contestant} of {_kata} failed in a timed run: {one.Findings[0].Message}");
            }
            if (contestant is not (Contestant.OneCore or Contestant.NextToNothing))
            {
                return one.Findings;
            }
        }
        return null;
    }

    private static bool IsLateAmongOthers(TimedRun one) =>
        Disturbance.Of(one).IsTooMuch && one.Findings[0].Code == Verdict.TimeLimit;

    private void Keep(
        IReadOnlyDictionary<Contestant, TimeSpan> times,
        IReadOnlyDictionary<Contestant, TimedRun> runs,
        SpeedOptions options
    )
    {
        // With next to nothing to do a run is too short for the kernel's ticks.
        var disturbance = Disturbance.Of([
            .. runs.Where(one => one.Key != Contestant.NextToNothing).Select(one => one.Value),
        ]);
        var round = new TimedRound(times[Contestant.Reference], times[Contestant.Submission])
        {
            Sequential = times.TryGetValue(Contestant.Sequential, out var time) ? time : null,
            OneCore = times.TryGetValue(Contestant.OneCore, out var one) ? one : null,
            Foreign = disturbance.Foreign,
            Disturbed = Spoils(disturbance),
        };
        _rounds.Add(round);
        if (!round.Disturbed)
        {
            _split.Add(times, runs);
        }
        options.Round?.Invoke(round);
        _looksCloser |= _split.IsSuspicious;
    }

    /// <summary>A sequential program needs one core and no more, and a sequential crawl, which waits, hardly any.</summary>
    private bool Spoils(Disturbance disturbance) =>
        sequential is not null ? disturbance.IsTooMuch : workload is not SiteWorkload && disturbance.LeavesNoCore;

    /// <summary>The report, or null where another round is wanted.</summary>
    private SpeedReport? Conclude(SpeedEstimate estimate, TimeSpan took, TimeSpan limit)
    {
        var weights = task.Weights;
        var perRound = took / (_rounds.Count + WarmUpRounds);
        var last = took + perRound > limit || _rounds.Count >= MostRounds;
        var isTooBusy =
            estimate.Dropped >= Patience + (2 * estimate.Rounds) || (last && estimate.Dropped > estimate.Rounds);
        if (
            SpeedJudge.IsEnough(estimate, weights, last || isTooBusy ? 1 : took / limit)
            && (!_looksCloser || estimate.OverItself is not null)
        )
        {
            return Report(SpeedState.Measured, estimate, took);
        }
        if (isTooBusy)
        {
            var foreign = _rounds.Max(round => round.Foreign);
            return Report(SpeedState.Inconclusive, estimate, took) with
            {
                Reason = SpeedPhrases.TooBusy(estimate, foreign),
            };
        }
        if (!last && !SpeedJudge.IsHopeless(estimate, weights, limit / perRound))
        {
            return null;
        }
        return Report(SpeedState.Inconclusive, estimate, took) with
        {
            Reason = estimate is { ReferenceIsSeen: true, Share: { } share }
                ? SpeedPhrases.TooNoisy(estimate, share.Through(x => x * weights.Speed), took)
                : SpeedPhrases.CannotTell(estimate),
        };
    }

    private SpeedReport Report(SpeedState state, SpeedEstimate estimate, TimeSpan took)
    {
        var report = new SpeedReport(state)
        {
            IsSequential = sequential is null,
            Estimate = estimate,
            Foreign = SignedRank.Centre([.. _rounds.Select(round => round.Foreign)]),
            Points = state == SpeedState.Measured ? estimate.Share!.Through(x => x * task.Weights.Speed) : null,
            Split = sequential is null ? null : _split.Of(calibration?.EffectiveCores),
            Crawl = workload is SiteWorkload site ? _split.OfCrawl(site.Bound, _rounds) : null,
            Workers = workload.Workers,
            EffectiveCores = calibration?.EffectiveCores,
            Took = took,
        };
        return state == SpeedState.Measured ? report with { Remarks = SpeedPhrases.Remarks(report) } : report;
    }
}
