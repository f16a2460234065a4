using System.Diagnostics;
using System.Text.Json;
using Katas.Labs.Clock;
using Katas.Labs.Results;

namespace Katas.Labs.Arrivals;

/// <summary>What came when, turn by turn, and the turn that stands for all: the one nearest to the median.</summary>
internal sealed class ArrivalLog(Variant variant)
{
    private readonly List<Lane> _turns = [];
    private readonly List<(JobSpan Job, long At)> _arrivals = [];
    private readonly Lock _lock = new();
    private long _began;
    private long _ended;

    public Variant Variant => variant;

    /// <summary>A trial that calls this work, which tells <see cref="Take"/> of each result.</summary>
    public static (Trial Trial, ArrivalLog Log) Of(string key, string label, int jobs, Action<Action<JobSpan>> work)
    {
        var log = new ArrivalLog(new Variant(key, label));
        return (
            new Trial(
                log.Variant,
                () =>
                {
                    log.Begin();
                    work(log.Take);
                    log.End();
                }
            )
            {
                After = () => log.Close(jobs),
            },
            log
        );
    }

    /// <summary>A trial of Python's, which tells of its own jobs.</summary>
    public static (Trial Trial, ArrivalLog Log) Of(Labs.Python.PythonSide python, string key, string label)
    {
        var log = new ArrivalLog(new Variant(key, label, Platform.Python));
        return (python.Trial(key, label, log.Add), log);
    }

    /// <summary>The turn nearest to the median of these seconds, warm-ups left out.</summary>
    public Lane Typical(Measured measured)
    {
        var counted = _turns.TakeLast(measured.Seconds.Count);
        return counted.MinBy(lane => Math.Abs(lane.Total - measured.Time.Value))!;
    }

    private void Begin()
    {
        _arrivals.Clear();
        _began = Stopwatch.GetTimestamp();
    }

    private void Take(JobSpan job)
    {
        var now = Stopwatch.GetTimestamp();
        lock (_lock)
        {
            _arrivals.Add((job, now));
        }
    }

    private void End() => _ended = Stopwatch.GetTimestamp();

    private void Close(int jobs)
    {
        if (_arrivals.Select(arrival => arrival.Job.Number).Distinct().Count() != jobs || _arrivals.Count != jobs)
        {
            throw new InvalidOperationException($"{_arrivals.Count} results came for {jobs} jobs ({variant.Label}).");
        }
        _turns.Add(
            new Lane(
                variant,
                Seconds(_ended),
                [
                    .. _arrivals
                        .OrderBy(arrival => arrival.Job.Number)
                        .Select(arrival => new JobTimes(
                            arrival.Job.Number,
                            Seconds(arrival.Job.Started),
                            Seconds(arrival.Job.Ended),
                            Seconds(arrival.At)
                        )),
                ]
            )
        );
    }

    private double Seconds(long at) => Stopwatch.GetElapsedTime(_began, at).TotalSeconds;

    private void Add(JsonElement told)
    {
        IReadOnlyList<JobTimes> jobs =
        [
            .. told.GetProperty("jobs")
                .EnumerateArray()
                .Select(job => new JobTimes(
                    job[0].GetInt32(),
                    job[1].GetDouble(),
                    job[2].GetDouble(),
                    job[3].GetDouble()
                )),
        ];
        _turns.Add(new Lane(variant, jobs.Max(job => job.Arrived), jobs));
    }
}
